#include "core/journey/sound.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/pointers.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"

#include <algorithm>

namespace trustline {

namespace {

    bool is_lead_time_too_short(Timing const& timing)
    {
        return timing.lead_time && timing.process_time && *timing.lead_time < *timing.process_time;
    }

    bool has_as_many(std::vector<double> const& items, std::size_t count)
    {
        return items.empty() || items.size() == count;
    }

    // Of one record: where it is and what there is to say against it.
    class Contradictions {
    public:
        Contradictions(Findings& findings, RecordKind kind, void const* record)
            : m_findings(findings)
            , m_kind(kind)
            , m_record(record)
        {
        }

        void find()
        {
            for (auto const& field : fields_of(m_kind)) {
                if (field.kind == FieldKind::Day)
                    check_day(field);
                else if (field.is_lenient)
                    check_number(field);
            }
            if (m_kind == RecordKind::Map)
                check(*static_cast<MapInfo const*>(m_record));
            else if (m_kind == RecordKind::Score)
                check(*static_cast<Score const*>(m_record));
            else if (m_kind == RecordKind::Timing)
                check(*static_cast<Timing const*>(m_record));
            else if (m_kind == RecordKind::Metric)
                check(*static_cast<Metric const*>(m_record));
        }

    private:
        // [F9]
        void check_day(FieldShape const& field)
        {
            auto const& day = field.in<std::string>(m_record);
            if (!day.empty() && !is_iso_day(day))
                report(pointer(field.key), "\"{0}\" is not a day, such as 2026-09-30", { without_controls(day) });
        }

        void check(MapInfo const& map)
        {
            if (!map.language.empty() && !is_language_tag(map.language))
                report(pointer("language"), "\"{0}\" is not the tag of a language, such as en or zh-CN", { without_controls(map.language) });
        }

        // [F11]
        void check_number(FieldShape const& field)
        {
            auto const number = field.number(m_record);
            if (number && !field.is_in_range(*number))
                report(pointer(field.key), field.range, { as_written(*number) });
        }

        // [F10]
        void check(Timing const& timing)
        {
            if (is_lead_time_too_short(timing))
                report(pointer("leadTime"), "The lead time is shorter than the process time, which is a part of it", {});
        }

        // [F12], [F14]
        void check(Score const& score)
        {
            for (auto const dimension : all_dimensions) {
                if (!has_sound_zone(score, dimension))
                    report(pointer("adequate", key_of(dimension)), "What is adequate, {0.0}, is above what is desired, {1.0}",
                        { as_written(score.adequate[dimension]), as_written(score.desired[dimension]) });
            }
            check_items("perceptionItems", score.perception_items, score.item_set);
            check_items("expectationItems", score.expectation_items, score.item_set);
        }

        void check_items(char const* key, std::vector<double> const& items, ItemSet set)
        {
            auto const count = item_count_of(set);
            if (has_as_many(items, count))
                return;
            if (count == 0)
                report(pointer(key), "Answers to single items need the set of items that they belong to", {});
            else
                report(pointer(key), "This set has {0} items, and there are {1} answers", { std::to_string(count), std::to_string(items.size()) });
        }

        // [F13]
        void check(Metric const& metric)
        {
            if (has_sound_counts(metric))
                return;
            auto const count = answer_count_of(metric.kind);
            if (count == 0)
                report(pointer("counts"), "A metric of this kind has no answers to count", {});
            else
                report(pointer("counts"), "A metric of this kind counts {0} different answers, not {1}", { std::to_string(count), std::to_string(metric.counts.size()) });
        }

        std::string pointer(std::string_view key) const { return pointer_to(m_kind, id_in(m_record), key); }
        std::string pointer(std::string_view key, std::string_view inner) const { return pointer_to(m_kind, id_in(m_record), key, inner); }
        void report(std::string place, char const* message, std::vector<std::string> arguments)
        {
            m_findings.push_back({ message, std::move(arguments), { 0, 0, std::move(place) } });
        }

        Findings& m_findings;
        RecordKind m_kind;
        void const* m_record;
    };

}

std::size_t answer_count_of(MetricKind kind)
{
    switch (kind) {
    case MetricKind::Nps:
        return 11;
    case MetricKind::Csat:
        return 5;
    case MetricKind::Ces:
        return 7;
    default:
        return 0;
    }
}

std::size_t item_count_of(ItemSet set)
{
    switch (set) {
    case ItemSet::None:
        return 0;
    case ItemSet::Later21:
        return 21;
    case ItemSet::Revised22:
    case ItemSet::Original22:
        break;
    }
    return 22;
}

bool is_sound(Timing const& timing)
{
    for (auto const& field : fields_of(RecordKind::Timing)) {
        auto const number = field.number(&timing);
        if (number && !field.is_in_range(*number))
            return false;
    }
    return !is_lead_time_too_short(timing);
}

bool has_sound_counts(Metric const& metric)
{
    return metric.counts.empty() || metric.counts.size() == answer_count_of(metric.kind);
}

bool has_sound_items(Score const& score)
{
    auto const count = item_count_of(score.item_set);
    return has_as_many(score.perception_items, count) && has_as_many(score.expectation_items, count);
}

bool is_method_of(MetricKind kind, MetricMethod method)
{
    switch (method) {
    case MetricMethod::Usual:
        return true;
    case MetricMethod::Mean:
        return kind == MetricKind::Csat || kind == MetricKind::Ces;
    case MetricMethod::TopTwo:
        return kind == MetricKind::Csat;
    case MetricMethod::Net:
    case MetricMethod::Agreeing:
        break;
    }
    return kind == MetricKind::Ces;
}

bool says_nothing(Score const& score)
{
    auto const is_answered = [](double answer) { return answer != 0; };
    auto const has_answers = [&](std::vector<double> const& items) { return std::any_of(items.begin(), items.end(), is_answered); };
    bool const has_ratings = score.perception.scored_count() + score.expectation.scored_count() + score.adequate.scored_count() + score.desired.scored_count() > 0;
    return !has_ratings && !has_answers(score.perception_items) && !has_answers(score.expectation_items);
}

bool has_sound_zone(Score const& score, Dimension dimension)
{
    bool const are_both_said = score.adequate.is_scored(dimension) && score.desired.is_scored(dimension);
    return !are_both_said || score.adequate[dimension] <= score.desired[dimension];
}

void find_contradictions(Findings& findings, RecordKind kind, void const* record)
{
    Contradictions(findings, kind, record).find();
}

}

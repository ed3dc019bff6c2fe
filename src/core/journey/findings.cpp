#include "core/base/text.h"
#include "core/journey/journey.h"
#include "core/journey/pointers.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"
#include "core/journey/sound.h"

#include <algorithm>
#include <set>
#include <tuple>

// What can be lived with, [F1] … in SPEC.md.

namespace trustline {

namespace {

    Error finding(std::string pointer, char const* message, std::vector<std::string> arguments = {})
    {
        for (auto& argument : arguments)
            argument = without_controls(argument);
        return { message, std::move(arguments), { 0, 0, std::move(pointer) } };
    }

    // [F1]
    class LostReferences {
    public:
        LostReferences(Findings& findings, Journey const& journey)
            : m_findings(findings)
            , m_journey(journey)
        {
        }

        void find(RecordKind kind, void const* record)
        {
            for (auto const& field : fields_of(kind)) {
                if (field.kind == FieldKind::Reference && !field.must_exist) {
                    auto const& id = field.in<RecordId>(record);
                    if (is_lost(field, id))
                        report(kind, field, id, pointer_to(kind, id_in(record), field.key));
                } else if (field.kind == FieldKind::References)
                    find_in_list(kind, record, field);
            }
        }

    private:
        bool is_lost(FieldShape const& field, RecordId const& id) const
        {
            bool const is_left_out = id.is_empty() && !field.is_required;
            return !is_left_out && !find_record(m_journey, field.target, id);
        }

        void find_in_list(RecordKind kind, void const* record, FieldShape const& field)
        {
            auto const& ids = field.in<std::vector<TouchpointId>>(record);
            constexpr int most = 20; // a file may bring a million
            int reported = 0;
            for (std::size_t i = 0; i < ids.size() && reported < most; ++i) {
                if (!is_lost(field, ids[i]))
                    continue;
                report(kind, field, ids[i], pointer_to(kind, id_in(record), field.key, std::to_string(i)));
                ++reported;
            }
        }

        void report(RecordKind kind, FieldShape const& field, RecordId const& id, std::string pointer)
        {
            char const* const message = kind == RecordKind::Score ? sentence_of_score(field.target) : sentence(field.target);
            m_findings.push_back(finding(std::move(pointer), message, { id.text }));
        }

        static char const* sentence_of_score(RecordKind target)
        {
            switch (target) {
            case RecordKind::Touchpoint:
                return "This score belongs to a touchpoint \"{0}\" that is not on this map";
            case RecordKind::Round:
                return "This score belongs to a round \"{0}\" that is not on this map";
            default:
                return "This score belongs to a persona \"{0}\" that is not on this map";
            }
        }

        static char const* sentence(RecordKind target)
        {
            switch (target) {
            case RecordKind::Touchpoint:
                return "This names a touchpoint \"{0}\" that is not on this map";
            case RecordKind::Round:
                return "This names a round \"{0}\" that is not on this map";
            case RecordKind::Service:
                return "This names a service \"{0}\" that is not on this map";
            default:
                return "This names a persona \"{0}\" that is not on this map";
            }
        }

        Findings& m_findings;
        Journey const& m_journey;
    };

    void find_lost_references(Findings& findings, Journey const& journey)
    {
        LostReferences lost(findings, journey);
        each_record(journey, [&](RecordKind kind, void const* record) { lost.find(kind, record); });
    }

    // [F2], [F3]
    void find_odd_personas(Findings& findings, Journey const& journey)
    {
        double shares = 0;
        for (auto const& [id, persona] : journey.all<Persona>()) {
            shares += persona.share;
            if (persona.weights.sum() != 100)
                findings.push_back(finding(pointer_to(RecordKind::Persona, id, "weights"), "The weights of \"{0}\" add up to {1}, not to 100",
                    { persona.title, std::to_string(persona.weights.sum()) }));
        }
        constexpr double rounding = 0.01;
        if (shares > 100 + rounding)
            findings.push_back(finding("/personas", "The shares of the personas add up to {0.0} percent, more than 100", { plain_number(shares, DecimalSign::Point) }));
    }

    // [F4], [F5]
    void find_odd_scores(Findings& findings, Journey const& journey)
    {
        std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> seen;
        RoundId const first = first_round(journey);
        for (auto const& [id, score] : journey.all<Score>()) {
            auto const& round = score.round.is_empty() ? first : score.round;
            if (!seen.emplace(score.touchpoint.text, round.text, score.persona.text, score.by).second)
                findings.push_back(finding(pointer_to(RecordKind::Score, id), "The same touchpoint is scored twice in one round by the same person for the same persona"));
            if (says_nothing(score))
                findings.push_back(finding(pointer_to(RecordKind::Score, id), "This score says nothing: it has neither perception nor expectation"));
        }
    }

    // [F6]
    void find_odd_links(Findings& findings, Journey const& journey)
    {
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (auto const& [id, link] : journey.all<Link>()) {
            if (link.from == link.to)
                findings.push_back(finding(pointer_to(RecordKind::Link, id), "This link leads from a touchpoint to itself"));
            else if (!seen.emplace(link.from.text, link.to.text).second)
                findings.push_back(finding(pointer_to(RecordKind::Link, id), "There is another link between the same two touchpoints"));
        }
    }

    // [F7], [F15] The map itself may be untitled; it is called after its file then.
    void find_missing_texts(Findings& findings, Journey const& journey)
    {
        each_record(journey, [&](RecordKind kind, void const* record) {
            for (auto const& field : fields_of(kind)) {
                if (field.when_empty && trimmed(field.in<std::string>(record)).empty())
                    findings.push_back(finding(pointer_to(kind, id_in(record), field.key), field.kind == FieldKind::Title ? "This has no title" : "This has no words"));
            }
        });
    }

    // [F8] Neighbours in order that have the same key, or no key at all.
    template<class SharesOrder>
    void find_ties(Findings& findings, RecordKind kind, std::vector<void const*> const& records, SharesOrder shares_order)
    {
        auto const& order = *field_of(kind, "order");
        for (std::size_t i = 0; i < records.size(); ++i) {
            auto const pointer = [&] { return pointer_to(kind, id_in(records[i]), "order"); };
            auto const& key = order.in<OrderKey>(records[i]);
            if (key.empty())
                findings.push_back(finding(pointer(), "This has no order key, so its place is a guess"));
            else if (i > 0 && order.in<OrderKey>(records[i - 1]) == key && shares_order(records[i - 1], records[i]))
                findings.push_back(finding(pointer(), "This has the same order key as \"{0}\", so their order is a guess",
                    { name_field_of(kind)->in<std::string>(records[i - 1]) }));
        }
    }

    bool stand_in_the_same_cell(void const* a, void const* b)
    {
        auto const& first = *static_cast<Touchpoint const*>(a);
        auto const& second = *static_cast<Touchpoint const*>(b);
        return first.stage == second.stage && first.lane == second.lane;
    }

    void find_unclear_order(Findings& findings, Journey const& journey)
    {
        for (auto const kind : { RecordKind::Persona, RecordKind::Stage, RecordKind::Lane, RecordKind::Round, RecordKind::Service })
            find_ties(findings, kind, records_in_order(journey, kind), [](void const*, void const*) { return true; });
        auto const touchpoints = touchpoints_in_order(journey);
        find_ties(findings, RecordKind::Touchpoint, { touchpoints.begin(), touchpoints.end() }, stand_in_the_same_cell);
    }

    // [F9] … [F14]
    void find_contradictions(Findings& findings, Journey const& journey)
    {
        each_record(journey, [&](RecordKind kind, void const* record) { trustline::find_contradictions(findings, kind, record); });
    }

    // [F16]
    void find_odd_metrics(Findings& findings, Journey const& journey)
    {
        for (auto const& [id, metric] : journey.all<Metric>()) {
            auto const report = [&, &metric_id = id](char const* key, char const* message) {
                findings.push_back(finding(pointer_to(RecordKind::Metric, metric_id, key), message));
            };
            if (metric.target && metric.unit.empty() && answer_count_of(metric.kind) == 0)
                report("target", "This target has no unit, so nobody can tell what it means");
            if (metric.touchpoint.is_empty() && metric.service.is_empty())
                report("touchpoint", "This metric belongs to nothing: it names neither a touchpoint nor a service");
            if (!metric.touchpoint.is_empty() && !metric.service.is_empty())
                report("service", "This metric names both a touchpoint and a service, where one of them is meant");
            if (!is_method_of(metric.kind, metric.method))
                report("method", "Metrics of this kind are not computed in this way");
            if (metric.band_year == 0 && !metric.band.empty())
                report("band", "This band does not say which year's report it is from");
        }
    }

    // [F17]
    void find_unnamed_tensions(Findings& findings, Journey const& journey)
    {
        for (auto const& [id, tension] : journey.all<Tension>()) {
            if (tension.kind == TensionKind::Other && (tension.left.empty() || tension.right.empty()))
                findings.push_back(finding(pointer_to(RecordKind::Tension, id), "This tension does not say what pulls apart"));
        }
    }

    // [F18] What there can be only one of, of a touchpoint and a round.
    template<class R>
    void find_doubles(Findings& findings, Journey const& journey, RecordKind kind, char const* message)
    {
        std::set<std::pair<std::string_view, std::string_view>> seen;
        RoundId const first = first_round(journey);
        for (auto const& [id, record] : journey.all<R>()) {
            auto const& round = record.round.is_empty() ? first : record.round;
            if (!seen.emplace(record.touchpoint.text, round.text).second)
                findings.push_back(finding(pointer_to(kind, id), message));
        }
    }

    void find_doubles(Findings& findings, Journey const& journey)
    {
        find_doubles<Timing>(findings, journey, RecordKind::Timing, "The times of this touchpoint are there twice in one round");
        find_doubles<Target>(findings, journey, RecordKind::Target, "This round has another target for the same touchpoint");
    }

}

Findings findings_in(Journey const& journey)
{
    Findings findings;
    find_missing_texts(findings, journey);
    find_unclear_order(findings, journey);
    find_odd_personas(findings, journey);
    find_odd_links(findings, journey);
    find_contradictions(findings, journey);
    find_lost_references(findings, journey);
    find_odd_scores(findings, journey);
    find_odd_metrics(findings, journey);
    find_unnamed_tensions(findings, journey);
    find_doubles(findings, journey);
    return findings;
}

}

#include "core/journey/violations.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/pointers.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"

#include <cmath>
#include <unordered_map>

namespace trustline {

namespace {

    constexpr char const* rating_range = "A rating goes from 1 to 7, not {0.0}";

    // [J1], [J2]
    class IdChecker {
    public:
        explicit IdChecker(Journey const& journey)
        {
            std::size_t count = 0;
            for (std::size_t kind = 0; kind < record_kind_count; ++kind)
                count += count_of(journey, RecordKind(kind));
            m_seen.reserve(count);
        }

        void check(Findings& violations, RecordKind kind, RecordId const& id)
        {
            auto const report = [&](char const* message) {
                violations.push_back({ message, { without_controls(id.text) }, { 0, 0, pointer_to(kind, id, "id") } });
            };
            if (!is_valid_id(id.text))
                report("\"{0}\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'");
            if (!m_seen.emplace(id.text, kind).second)
                report("The id \"{0}\" is used twice");
        }

        // Among those that were checked. Most references lead to a kind that comes before.
        bool has_seen(RecordKind kind, RecordId const& id) const
        {
            auto const found = m_seen.find(id.text);
            return found != m_seen.end() && found->second == kind;
        }

    private:
        std::unordered_map<std::string_view, RecordKind> m_seen;
    };

    // The rules that one record can break by itself or by what it refers to.
    class RecordChecker {
    public:
        RecordChecker(Findings& violations, RecordKind kind, void const* record)
            : m_violations(violations)
            , m_kind(kind)
            , m_record(record)
        {
        }

        void check_fields()
        {
            for (auto const& field : fields_of(m_kind))
                check(field);
            if (m_kind == RecordKind::Note)
                check_cell(*static_cast<Note const*>(m_record));
        }

        // [J3] Other references may dangle: see findings.cpp.
        void check_references(Journey const& journey, IdChecker const& ids)
        {
            for (auto const& field : fields_of(m_kind)) {
                if (field.kind != FieldKind::Reference || !field.must_exist)
                    continue;
                auto const& id = field.in<RecordId>(m_record);
                bool const is_left_out = id.is_empty() && !field.is_required;
                if (!is_left_out && !ids.has_seen(field.target, id) && !find_record(journey, field.target, id))
                    report_lost(field, id);
            }
        }

    private:
        void check(FieldShape const& field)
        {
            switch (field.kind) {
            case FieldKind::Order:
                return check_order(field);
            case FieldKind::Title:
            case FieldKind::Text:
            case FieldKind::Day:
                return check_text(field.in<std::string>(m_record), field.key);
            case FieldKind::Number:
            case FieldKind::OptionalNumber:
            case FieldKind::Whole:
            case FieldKind::OptionalWhole:
                return check_number(field);
            case FieldKind::Ratings:
                return check_ratings(field);
            case FieldKind::Weights:
                return check_weights(field);
            case FieldKind::Items:
                return check_items(field);
            case FieldKind::Counts:
                return check_counts(field);
            case FieldKind::Moment:
                if (auto const& moment = field.in<std::optional<MomentOfTruth>>(m_record))
                    check_text(moment->reason, field.key, "reason");
                return;
            default: // ids are checked with their table, words and flags cannot be wrong
                return;
            }
        }

        // [J5]
        void check_order(FieldShape const& field)
        {
            auto const& order = field.in<OrderKey>(m_record);
            if (!order.empty() && !is_valid_order_key(order))
                report("An order key is of letters and digits and does not end in 0, unlike \"{0}\"", without_controls(order), pointer(field.key));
        }

        // [J6]
        void check_text(std::string const& text, std::string_view key, std::string_view inner = {})
        {
            // Pointers are made only when they are needed: a map has many texts and few mistakes.
            auto const place = [&] { return inner.empty() ? pointer(key) : pointer(key, inner); };
            if (!is_valid_utf8(text))
                report("This text is not valid UTF-8", {}, place());
            if (text.find('\0') != std::string::npos)
                report("This text contains a character that cannot be shown (NUL)", {}, place());
        }

        // [J4]
        void check_number(FieldShape const& field)
        {
            auto const number = field.number(m_record);
            if (!number || field.is_in_range(*number))
                return;
            if (!std::isfinite(*number))
                report(field.range ? field.range : "A number must be finite, unlike {0.0}", as_written(*number), pointer(field.key));
            else if (!field.is_lenient)
                report(field.range, field.is_whole() ? std::to_string(int(*number)) : as_written(*number), pointer(field.key));
        }

        void check_ratings(FieldShape const& field)
        {
            auto const& ratings = field.in<RaterValues>(m_record);
            for (auto const dimension : all_dimensions) {
                double const rating = ratings[dimension];
                if (rating != 0 && !is_rating(rating))
                    report(rating_range, as_written(rating), pointer(field.key, key_of(dimension)));
            }
        }

        void check_weights(FieldShape const& field)
        {
            auto const& weights = field.in<RaterWeights>(m_record);
            for (auto const dimension : all_dimensions) {
                if (!is_weight(weights[dimension]))
                    report("A weight goes from 0 to 100 points, not {0}", std::to_string(weights[dimension]), pointer(field.key, key_of(dimension)));
            }
        }

        // Of a list the first fault is enough: a file may bring millions.
        void check_items(FieldShape const& field)
        {
            auto const& items = field.in<std::vector<double>>(m_record);
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (items[i] != 0 && !is_rating(items[i]))
                    return report(rating_range, as_written(items[i]), pointer(field.key, std::to_string(i)));
            }
        }

        void check_counts(FieldShape const& field)
        {
            auto const& counts = field.in<std::vector<int>>(m_record);
            for (std::size_t i = 0; i < counts.size(); ++i) {
                if (counts[i] < 0)
                    return report("A count of answers is 0 or more, not {0}", std::to_string(counts[i]), pointer(field.key, std::to_string(i)));
            }
        }

        // [J3]
        void check_cell(Note const& note)
        {
            if (note.stage.is_empty() != note.lane.is_empty())
                report("A note stands in a stage and a lane, or in neither", {}, pointer(note.stage.is_empty() ? "lane" : "stage"));
        }

        void report_lost(FieldShape const& field, RecordId const& id)
        {
            char const* const message = field.target == RecordKind::Stage ? "There is no stage \"{0}\" on this map"
                : field.target == RecordKind::Lane                       ? "There is no lane \"{0}\" on this map"
                                                                         : "There is no touchpoint \"{0}\" on this map";
            m_violations.push_back({ message, { without_controls(id.text) }, { 0, 0, pointer(field.key) } });
        }

        std::string pointer(std::string_view key) const { return pointer_to(m_kind, id_in(m_record), key); }
        std::string pointer(std::string_view key, std::string_view inner) const { return pointer_to(m_kind, id_in(m_record), key, inner); }

        void report(char const* message, std::string argument, std::string place)
        {
            Error error { message, {}, { 0, 0, std::move(place) } };
            if (!argument.empty())
                error.arguments.push_back(std::move(argument));
            m_violations.push_back(std::move(error));
        }

        Findings& m_violations;
        RecordKind m_kind;
        void const* m_record;
    };

}

void find_faults_in_fields(Findings& violations, RecordKind kind, void const* record)
{
    RecordChecker(violations, kind, record).check_fields();
}

Findings violations_in(Journey const& journey)
{
    Findings violations;
    IdChecker ids(journey);
    each_record(journey, [&](RecordKind kind, void const* record) {
        ids.check(violations, kind, id_in(record));
        RecordChecker checker(violations, kind, record);
        checker.check_fields();
        checker.check_references(journey, ids);
    });
    return violations;
}

}

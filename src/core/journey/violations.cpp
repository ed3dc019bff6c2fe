#include "core/base/text.h"
#include "core/journey/each_record.h"
#include "core/journey/fields.h"
#include "core/journey/journey.h"
#include "core/journey/names.h"
#include "core/journey/pointers.h"
#include "core/journey/ranges.h"

#include <unordered_set>

namespace trustline {

namespace {

    // The rules that one field can break by itself. Called by each_field with every field of one record.
    class FieldChecker {
    public:
        FieldChecker(Findings& violations, RecordKind kind, RecordId const& id)
            : m_violations(violations)
            , m_kind(kind)
            , m_id(id)
        {
        }

        void operator()(std::string_view key, std::string const& text)
        {
            if (key == "order")
                check_order(key, text);
            else
                check_text(text, key);
        }

        void operator()(std::string_view key, double number)
        {
            if (key == "trustRatio" && !is_trust_ratio(number))
                report("The trust ratio goes from 1 to 100, not {0}", as_written(number), pointer(key));
            if (key == "share" && !is_share(number))
                report("A share goes from 0 to 100 percent, not {0}", as_written(number), pointer(key));
        }

        void operator()(std::string_view key, int number)
        {
            bool const is_side = key == "width" || key == "height";
            if (is_side && !is_note_side(number))
                report("A note's sides go from 1 to 10000, not {0}", std::to_string(number), pointer(key));
            if (!is_side && !is_coordinate(number))
                report("A note's place goes from −1000000 to 1000000, not {0}", std::to_string(number), pointer(key));
        }

        void operator()(std::string_view key, std::optional<int> importance)
        {
            if (importance && !is_importance(*importance))
                report("Importance goes from 1 to 7, not {0}", std::to_string(*importance), pointer(key));
        }

        void operator()(std::string_view key, RaterValues const& ratings)
        {
            for (auto const dimension : all_dimensions) {
                double const rating = ratings[dimension];
                if (rating != 0 && !is_rating(rating))
                    report("A rating goes from 1 to 7, not {0}", as_written(rating), pointer(key, key_of(dimension)));
            }
        }

        void operator()(std::string_view key, RaterWeights const& weights)
        {
            for (auto const dimension : all_dimensions) {
                if (!is_weight(weights[dimension]))
                    report("A weight goes from 0 to 100 points, not {0}", std::to_string(weights[dimension]), pointer(key, key_of(dimension)));
            }
        }

        void operator()(std::string_view key, std::optional<MomentOfTruth> const& moment)
        {
            if (moment)
                check_text(moment->reason, key, "reason");
        }

        // The record's own id is checked with its table, references with their tables.
        template<class R>
        void operator()(std::string_view, Id<R> const&)
        {
        }

        template<class Enum>
        requires std::is_enum_v<Enum>
        void operator()(std::string_view, Enum)
        {
        }

    private:
        void check_order(std::string_view key, std::string const& order)
        {
            if (!order.empty() && !is_valid_order_key(order))
                report("An order key is of letters and digits and does not end in 0, unlike \"{0}\"", without_controls(order), pointer(key));
        }

        void check_text(std::string const& text, std::string_view key, std::string_view inner = {})
        {
            // Pointers are made only when they are needed: a map has many texts and few mistakes.
            auto const place = [&] { return inner.empty() ? pointer(key) : pointer(key, inner); };
            if (!is_valid_utf8(text))
                report("This text is not valid UTF-8", {}, place());
            if (text.find('\0') != std::string::npos)
                report("This text contains a character that cannot be shown (NUL)", {}, place());
        }

        std::string pointer(std::string_view key) const { return pointer_to(m_kind, m_id, key); }
        std::string pointer(std::string_view key, std::string_view inner) const { return pointer_to(m_kind, m_id, key, inner); }

        void report(char const* message, std::string argument, std::string place)
        {
            Error error { message, {}, { 0, 0, std::move(place) } };
            if (!argument.empty())
                error.arguments.push_back(std::move(argument));
            m_violations.push_back(std::move(error));
        }

        Findings& m_violations;
        RecordKind m_kind;
        RecordId const& m_id;
    };

    // [J1], [J2]
    class IdChecker {
    public:
        void check(Findings& violations, RecordKind kind, RecordId const& id)
        {
            auto const report = [&](char const* message) {
                violations.push_back({ message, { without_controls(id.text) }, { 0, 0, pointer_to(kind, id, "id") } });
            };
            if (!is_valid_id(id.text))
                report("\"{0}\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'");
            if (!m_seen.insert(id.text).second)
                report("The id \"{0}\" is used twice");
        }

    private:
        std::unordered_set<std::string_view> m_seen;
    };

    // [J3]
    template<class R>
    void check_reference(Findings& violations, Journey const& journey, Id<R> const& id, char const* message, RecordKind kind, RecordId const& from, char const* key)
    {
        if (!journey.find(id))
            violations.push_back({ message, { without_controls(id.text) }, { 0, 0, pointer_to(kind, from, key) } });
    }

    constexpr char const* no_stage = "There is no stage \"{0}\" on this map";
    constexpr char const* no_lane = "There is no lane \"{0}\" on this map";
    constexpr char const* no_touchpoint = "There is no touchpoint \"{0}\" on this map";

    void check_references(Findings& violations, Journey const& journey, Touchpoint const& touchpoint)
    {
        check_reference(violations, journey, touchpoint.stage, no_stage, RecordKind::Touchpoint, touchpoint.id, "stage");
        check_reference(violations, journey, touchpoint.lane, no_lane, RecordKind::Touchpoint, touchpoint.id, "lane");
    }

    void check_references(Findings& violations, Journey const& journey, Link const& link)
    {
        check_reference(violations, journey, link.from, no_touchpoint, RecordKind::Link, link.id, "from");
        check_reference(violations, journey, link.to, no_touchpoint, RecordKind::Link, link.id, "to");
    }

    void check_references(Findings& violations, Journey const& journey, Note const& note)
    {
        if (note.stage.is_empty() != note.lane.is_empty()) {
            char const* const key = note.stage.is_empty() ? "lane" : "stage";
            violations.push_back({ "A note stands in a stage and a lane, or in neither", {}, { 0, 0, pointer_to(RecordKind::Note, note.id, key) } });
        }
        if (!note.stage.is_empty())
            check_reference(violations, journey, note.stage, no_stage, RecordKind::Note, note.id, "stage");
        if (!note.lane.is_empty())
            check_reference(violations, journey, note.lane, no_lane, RecordKind::Note, note.id, "lane");
    }

    // Other references may dangle: see findings.cpp.
    template<class R>
    void check_references(Findings&, Journey const&, R const&)
    {
    }

}

Findings violations_in(Journey const& journey)
{
    Findings violations;
    IdChecker ids;
    each_record(journey, [&](RecordKind kind, auto const& record) {
        ids.check(violations, kind, record.id);
        each_field(record, FieldChecker(violations, kind, record.id));
        check_references(violations, journey, record);
    });
    return violations;
}

}

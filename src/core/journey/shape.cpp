#include "core/journey/shape.h"

#include "core/journey/ranges.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace trustline {

// offsetof is defined for these records by both compilers although they are not of standard layout.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace {

    constexpr double any_number = std::numeric_limits<double>::max();

    template<class Enum>
    std::span<Word const> list_of()
    {
        return words_of(Enum {});
    }

    template<class Enum>
    int optional_word(void const* member)
    {
        auto const& value = *static_cast<std::optional<Enum> const*>(member);
        return value ? int(*value) : -1;
    }

    template<class Enum>
    void set_optional_word(void* member, int word)
    {
        auto& value = *static_cast<std::optional<Enum>*>(member);
        value = word < 0 ? std::nullopt : std::optional(Enum(word));
    }

    template<class Enum>
    constexpr OptionalWordAccess optional_access { optional_word<Enum>, set_optional_word<Enum> };

    // How a line of the tables below begins. (A macro, since offsetof is one.)
#define FIELD(Record, member_name, its_key, its_label, its_kind) \
    .key = its_key, .label = its_label, .kind = FieldKind::its_kind, .offset = offsetof(Record, member_name)

    constexpr char const* importance_range = "Importance goes from 1 to 7, not {0}";
    constexpr char const* value_range = "A value goes from 1 to 7, not {0}";
    constexpr char const* effort_range = "An effort goes from 1 to 7, not {0}";
    constexpr char const* position_range = "A position goes from −3 to 3, not {0}";
    constexpr char const* place_range = "A note's place goes from −1000000 to 1000000, not {0.0}";
    constexpr char const* side_range = "A note's sides go from 1 to 10000, not {0.0}";
    constexpr char const* time_range = "A time is 0 seconds or more, not {0.0}";
    constexpr char const* accuracy_range = "%C&A goes from 0 to 100 percent, not {0.0}";
    constexpr char const* year_range = "A year goes from 0 to 9999, not {0}";

    constexpr FieldShape map_fields[] {
        { FIELD(MapInfo, id, "id", "", Id) },
        { FIELD(MapInfo, title, "title", "Title", Title), .is_name = true },
        { FIELD(MapInfo, description, "description", "Description", Text) },
        { FIELD(MapInfo, language, "language", "Language", Title) },
        { FIELD(MapInfo, trust_ratio, "trustRatio", "Trust ratio", Number), .least = 1, .most = 100, .range = "The trust ratio goes from 1 to 100, not {0.0}" },
    };
    constexpr FieldShape persona_fields[] {
        { FIELD(Persona, id, "id", "", Id), .is_required = true },
        { FIELD(Persona, title, "title", "Title", Title), .is_name = true, .when_empty = "A persona needs a name" },
        { FIELD(Persona, description, "description", "Description", Text) },
        { FIELD(Persona, order, "order", "", Order) },
        { FIELD(Persona, share, "share", "Share", Number), .unit = Unit::Percent, .least = 0, .most = 100, .range = "A share goes from 0 to 100 percent, not {0.0}" },
        { FIELD(Persona, weights, "weights", "Weights", Weights) },
        { FIELD(Persona, path, "path", "Path", References), .target = RecordKind::Touchpoint },
    };
    constexpr FieldShape stage_fields[] {
        { FIELD(Stage, id, "id", "", Id), .is_required = true },
        { FIELD(Stage, title, "title", "Title", Title), .is_name = true, .when_empty = "A stage needs a title" },
        { FIELD(Stage, description, "description", "Description", Text) },
        { FIELD(Stage, order, "order", "", Order) },
        { FIELD(Stage, is_collapsed, "collapsed", "", Flag) },
    };
    constexpr FieldShape lane_fields[] {
        { FIELD(Lane, id, "id", "", Id), .is_required = true },
        { FIELD(Lane, title, "title", "Title", Title), .is_name = true, .when_empty = "A lane needs a title" },
        { FIELD(Lane, kind, "kind", "Kind", Word), .word_list = list_of<LaneKind> },
        { FIELD(Lane, order, "order", "", Order) },
        { FIELD(Lane, is_collapsed, "collapsed", "", Flag) },
    };
    constexpr FieldShape touchpoint_fields[] {
        { FIELD(Touchpoint, id, "id", "", Id), .is_required = true },
        { FIELD(Touchpoint, title, "title", "Title", Title), .is_name = true, .when_empty = "A touchpoint needs a title" },
        { FIELD(Touchpoint, description, "description", "Description", Text) },
        { FIELD(Touchpoint, stage, "stage", "Stage", Reference), .target = RecordKind::Stage, .is_required = true, .must_exist = true, .goes_with_it = true },
        { FIELD(Touchpoint, lane, "lane", "Lane", Reference), .target = RecordKind::Lane, .is_required = true, .must_exist = true, .goes_with_it = true },
        { FIELD(Touchpoint, order, "order", "", Order) },
        { FIELD(Touchpoint, channel, "channel", "Channel", Word), .word_list = list_of<Channel> },
        { FIELD(Touchpoint, channel_name, "channelName", "Channel name", Title) },
        { FIELD(Touchpoint, importance, "importance", "Importance", OptionalWhole), .least = 1, .most = 7, .range = importance_range },
        { FIELD(Touchpoint, moment_of_truth, "momentOfTruth", "Moment of truth", Moment) },
        { FIELD(Touchpoint, service, "service", "Service", Reference), .target = RecordKind::Service },
        { FIELD(Touchpoint, owner, "owner", "Owner", Title) },
        { FIELD(Touchpoint, kano, "kano", "Kano class", OptionalWord), .word_list = list_of<KanoClass>, .optional_word = &optional_access<KanoClass> },
        { FIELD(Touchpoint, group, "group", "", Title) },
        { FIELD(Touchpoint, is_locked, "locked", "", Flag) },
    };
    constexpr FieldShape link_fields[] {
        { FIELD(Link, id, "id", "", Id), .is_required = true },
        { FIELD(Link, from, "from", "From", Reference), .target = RecordKind::Touchpoint, .is_required = true, .must_exist = true, .goes_with_it = true },
        { FIELD(Link, to, "to", "To", Reference), .target = RecordKind::Touchpoint, .is_required = true, .must_exist = true, .goes_with_it = true },
        { FIELD(Link, label, "label", "Label", Title), .is_name = true },
    };
    constexpr FieldShape note_fields[] {
        { FIELD(Note, id, "id", "", Id), .is_required = true },
        { FIELD(Note, text, "text", "Text", Text), .is_name = true },
        { FIELD(Note, stage, "stage", "Stage", Reference), .target = RecordKind::Stage, .must_exist = true, .goes_with_it = true },
        { FIELD(Note, lane, "lane", "Lane", Reference), .target = RecordKind::Lane, .must_exist = true, .goes_with_it = true },
        { FIELD(Note, x, "x", "", Whole), .least = -farthest_coordinate, .most = farthest_coordinate, .range = place_range },
        { FIELD(Note, y, "y", "", Whole), .least = -farthest_coordinate, .most = farthest_coordinate, .range = place_range },
        { FIELD(Note, width, "width", "", Whole), .least = 1, .most = largest_note_side, .range = side_range },
        { FIELD(Note, height, "height", "", Whole), .least = 1, .most = largest_note_side, .range = side_range },
        { FIELD(Note, group, "group", "", Title) },
        { FIELD(Note, is_locked, "locked", "", Flag) },
        { FIELD(Note, is_plain, "plain", "", Flag) },
    };
    constexpr FieldShape round_fields[] {
        { FIELD(Round, id, "id", "", Id), .is_required = true },
        { FIELD(Round, title, "title", "Title", Title), .is_name = true, .when_empty = "A round needs a title" },
        { FIELD(Round, order, "order", "", Order) },
        { FIELD(Round, date, "date", "Date", Day) },
    };
    constexpr FieldShape score_fields[] {
        { FIELD(Score, id, "id", "", Id), .is_required = true },
        { FIELD(Score, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(Score, round, "round", "Round", Reference), .target = RecordKind::Round, .goes_with_it = true },
        { FIELD(Score, persona, "persona", "Persona", Reference), .target = RecordKind::Persona, .goes_with_it = true },
        { FIELD(Score, by, "by", "By", Title), .is_name = true },
        { FIELD(Score, evidence, "evidence", "Evidence", Word), .word_list = list_of<Evidence> },
        { FIELD(Score, perception, "perception", "Perception", Ratings) },
        { FIELD(Score, expectation, "expectation", "Expectation", Ratings) },
        { FIELD(Score, adequate, "adequate", "Adequate", Ratings) },
        { FIELD(Score, desired, "desired", "Desired", Ratings) },
        { FIELD(Score, item_set, "itemSet", "Items", Word), .word_list = list_of<ItemSet> },
        { FIELD(Score, perception_items, "perceptionItems", "Perception by item", Items) },
        { FIELD(Score, expectation_items, "expectationItems", "Expectation by item", Items) },
    };
    constexpr FieldShape service_fields[] {
        { FIELD(Service, id, "id", "", Id), .is_required = true },
        { FIELD(Service, title, "title", "Title", Title), .is_name = true, .when_empty = "A service needs a title" },
        { FIELD(Service, description, "description", "Description", Text) },
        { FIELD(Service, order, "order", "", Order) },
        { FIELD(Service, owner, "owner", "Owner", Title) },
        { FIELD(Service, delivery, "delivery", "Delivery", Text) },
        { FIELD(Service, promise, "promise", "Promise", Text) },
    };
    constexpr FieldShape metric_fields[] {
        { FIELD(Metric, id, "id", "", Id), .is_required = true },
        { FIELD(Metric, title, "title", "Title", Title), .is_name = true, .when_empty = "A metric needs a title" },
        { FIELD(Metric, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .goes_with_it = true },
        { FIELD(Metric, service, "service", "Service", Reference), .target = RecordKind::Service, .goes_with_it = true },
        { FIELD(Metric, round, "round", "Round", Reference), .target = RecordKind::Round, .goes_with_it = true },
        { FIELD(Metric, kind, "kind", "Kind", Word), .word_list = list_of<MetricKind> },
        { FIELD(Metric, dimension, "dimension", "Dimension", OptionalWord), .word_list = list_of<Dimension>, .optional_word = &optional_access<Dimension> },
        { FIELD(Metric, unit, "unit", "Unit", Title) },
        { FIELD(Metric, direction, "direction", "Direction", Word), .word_list = list_of<MetricDirection> },
        { FIELD(Metric, target, "target", "Target", OptionalNumber) },
        { FIELD(Metric, actual, "actual", "Actual", OptionalNumber) },
        { FIELD(Metric, method, "method", "Method", Word), .word_list = list_of<MetricMethod> },
        { FIELD(Metric, counts, "counts", "Answers", Counts) },
        { FIELD(Metric, band, "band", "Band", Title) },
        { FIELD(Metric, band_year, "bandYear", "Year of the band", Whole), .least = 0, .most = 9999, .range = year_range },
    };
    constexpr FieldShape timing_fields[] {
        { FIELD(Timing, id, "id", "", Id), .is_required = true },
        { FIELD(Timing, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(Timing, round, "round", "Round", Reference), .target = RecordKind::Round, .goes_with_it = true },
        { FIELD(Timing, process_time, "processTime", "Process time", OptionalNumber), .unit = Unit::Seconds, .is_lenient = true, .least = 0, .most = any_number, .range = time_range },
        { FIELD(Timing, lead_time, "leadTime", "Lead time", OptionalNumber), .unit = Unit::Seconds, .is_lenient = true, .least = 0, .most = any_number, .range = time_range },
        { FIELD(Timing, promised_time, "promisedTime", "Promised lead time", OptionalNumber), .unit = Unit::Seconds, .is_lenient = true, .least = 0, .most = any_number, .range = time_range },
        { FIELD(Timing, complete_and_accurate, "completeAndAccurate", "Complete and accurate", OptionalNumber), .unit = Unit::Percent, .is_lenient = true, .least = 0, .most = 100, .range = accuracy_range },
    };
    constexpr FieldShape comment_fields[] {
        { FIELD(Comment, id, "id", "", Id), .is_required = true },
        { FIELD(Comment, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(Comment, text, "text", "Comment", Text), .is_name = true, .when_empty = "A comment needs words" },
        { FIELD(Comment, sentiment, "sentiment", "Sentiment", Word), .word_list = list_of<Sentiment> },
        { FIELD(Comment, source, "source", "Source", Title) },
        { FIELD(Comment, persona, "persona", "Persona", Reference), .target = RecordKind::Persona },
        { FIELD(Comment, round, "round", "Round", Reference), .target = RecordKind::Round },
        { FIELD(Comment, date, "date", "Date", Day) },
    };
    constexpr FieldShape incident_fields[] {
        { FIELD(Incident, id, "id", "", Id), .is_required = true },
        { FIELD(Incident, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(Incident, text, "text", "What happened", Text), .is_name = true, .when_empty = "An incident needs words: what happened?" },
        { FIELD(Incident, incident_class, "class", "Class", Word), .word_list = list_of<IncidentClass> },
        { FIELD(Incident, is_favourable, "favourable", "Favourable", Flag) },
        { FIELD(Incident, is_resolved, "resolved", "Resolved", Flag) },
        { FIELD(Incident, date, "date", "Date", Day) },
        { FIELD(Incident, by, "by", "By", Title) },
        { FIELD(Incident, persona, "persona", "Persona", Reference), .target = RecordKind::Persona },
        { FIELD(Incident, round, "round", "Round", Reference), .target = RecordKind::Round },
    };
    constexpr FieldShape kano_answer_fields[] {
        { FIELD(KanoAnswer, id, "id", "", Id), .is_required = true },
        { FIELD(KanoAnswer, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(KanoAnswer, round, "round", "Round", Reference), .target = RecordKind::Round, .goes_with_it = true },
        { FIELD(KanoAnswer, persona, "persona", "Persona", Reference), .target = RecordKind::Persona, .goes_with_it = true },
        { FIELD(KanoAnswer, by, "by", "By", Title), .is_name = true },
        { FIELD(KanoAnswer, if_present, "ifPresent", "If it is there", Word), .word_list = list_of<KanoReply> },
        { FIELD(KanoAnswer, if_absent, "ifAbsent", "If it is not there", Word), .word_list = list_of<KanoReply> },
    };
    constexpr FieldShape swot_tag_fields[] {
        { FIELD(SwotTag, id, "id", "", Id), .is_required = true },
        { FIELD(SwotTag, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(SwotTag, kind, "kind", "Kind", Word), .word_list = list_of<SwotKind> },
        { FIELD(SwotTag, text, "text", "Text", Text), .is_name = true },
    };
    constexpr FieldShape priority_fields[] {
        { FIELD(Priority, id, "id", "", Id), .is_required = true },
        { FIELD(Priority, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .is_required = true, .goes_with_it = true },
        { FIELD(Priority, title, "title", "What would be done", Title), .is_name = true },
        { FIELD(Priority, stakeholder, "stakeholder", "Stakeholder", Title) },
        { FIELD(Priority, value, "value", "Value", OptionalWhole), .least = 1, .most = 7, .range = value_range },
        { FIELD(Priority, effort, "effort", "Effort", OptionalWhole), .least = 1, .most = 7, .range = effort_range },
    };
    constexpr FieldShape tension_fields[] {
        { FIELD(Tension, id, "id", "", Id), .is_required = true },
        { FIELD(Tension, kind, "kind", "Kind", Word), .word_list = list_of<TensionKind> },
        { FIELD(Tension, left, "left", "Left", Title), .is_name = true },
        { FIELD(Tension, right, "right", "Right", Title) },
        { FIELD(Tension, description, "description", "Description", Text) },
        { FIELD(Tension, position, "position", "Position", OptionalWhole), .least = -3, .most = 3, .range = position_range },
        { FIELD(Tension, wanted, "wanted", "Wanted position", OptionalWhole), .least = -3, .most = 3, .range = position_range },
        { FIELD(Tension, round, "round", "Round", Reference), .target = RecordKind::Round },
        { FIELD(Tension, touchpoints, "touchpoints", "Touchpoints", References), .target = RecordKind::Touchpoint },
    };
    constexpr FieldShape target_fields[] {
        { FIELD(Target, id, "id", "", Id), .is_required = true },
        { FIELD(Target, round, "round", "Round", Reference), .target = RecordKind::Round, .is_required = true, .goes_with_it = true },
        { FIELD(Target, touchpoint, "touchpoint", "Touchpoint", Reference), .target = RecordKind::Touchpoint, .goes_with_it = true },
        { FIELD(Target, perception, "perception", "Perception", Ratings) },
    };

#undef FIELD

    // What cannot be done without knowing the type: one row a kind, made by the compiler.
    struct Access {
        std::span<FieldShape const> fields;
        std::size_t extras;
        Record (*empty)();
        Record (*copy)(void const* record);
        void const* (*find)(Journey const& journey, RecordId const& id);
        std::size_t (*count)(Journey const& journey);
        void* (*move_into)(Tables& tables, void* record, TablePlace& last);
        void (*each)(Journey const& journey, void* visitor, VisitRecord visit);
    };

    template<class R>
    struct Typed {
        static Record empty() { return R {}; }
        static Record copy(void const* record) { return *static_cast<R const*>(record); }
        static void const* find(Journey const& journey, RecordId const& id)
        {
            auto const found = journey.all<R>().find(id);
            return found == journey.all<R>().end() ? nullptr : &found->second;
        }
        static std::size_t count(Journey const& journey) { return journey.all<R>().size(); }
        static void* move_into(Tables& tables, void* record, TablePlace& last)
        {
            using Place = typename Table<R>::iterator;
            auto& moved = *static_cast<R*>(record);
            auto& table = std::get<Table<R>>(tables);
            auto const* const before = std::get_if<Place>(&last);
            auto id = moved.id;
            auto const place = table.emplace_hint(before ? std::next(*before) : table.end(), std::move(id), std::move(moved));
            last = place;
            return &place->second;
        }
        static void each(Journey const& journey, void* visitor, VisitRecord visit)
        {
            for (auto const& [id, record] : journey.all<R>())
                visit(visitor, &record);
        }
    };

    template<>
    struct Typed<MapInfo> {
        static Record empty() { return MapInfo {}; }
        static Record copy(void const* record) { return *static_cast<MapInfo const*>(record); }
        static void const* find(Journey const& journey, RecordId const& id)
        {
            return journey.map().id == id ? &journey.map() : nullptr;
        }
        static std::size_t count(Journey const&) { return 1; }
        static void* move_into(Tables&, void*, TablePlace&)
        {
            assert(false && "The map is in no table");
            return nullptr;
        }
        static void each(Journey const& journey, void* visitor, VisitRecord visit) { visit(visitor, &journey.map()); }
    };

    template<class R>
    constexpr Access access_to(std::span<FieldShape const> fields)
    {
        return { fields, offsetof(R, extras), Typed<R>::empty, Typed<R>::copy, Typed<R>::find, Typed<R>::count, Typed<R>::move_into, Typed<R>::each };
    }

    // In the order of RecordKind.
    constexpr Access accesses[] {
        access_to<MapInfo>(map_fields),
        access_to<Persona>(persona_fields),
        access_to<Stage>(stage_fields),
        access_to<Lane>(lane_fields),
        access_to<Touchpoint>(touchpoint_fields),
        access_to<Link>(link_fields),
        access_to<Note>(note_fields),
        access_to<Round>(round_fields),
        access_to<Score>(score_fields),
        access_to<Service>(service_fields),
        access_to<Metric>(metric_fields),
        access_to<Timing>(timing_fields),
        access_to<Comment>(comment_fields),
        access_to<Incident>(incident_fields),
        access_to<KanoAnswer>(kano_answer_fields),
        access_to<SwotTag>(swot_tag_fields),
        access_to<Priority>(priority_fields),
        access_to<Tension>(tension_fields),
        access_to<Target>(target_fields),
    };
    static_assert(std::size(accesses) == record_kind_count);

    Access const& access(RecordKind kind) { return accesses[std::size_t(kind)]; }

}

int FieldShape::word(void const* record) const
{
    if (kind == FieldKind::OptionalWord)
        return optional_word->get(member(record));
    return *static_cast<std::uint8_t const*>(member(record)); // every enumeration of a record is one byte
}

void FieldShape::set_word(void* record, int word) const
{
    if (kind == FieldKind::OptionalWord)
        optional_word->set(member(record), word);
    else
        *static_cast<std::uint8_t*>(member(record)) = std::uint8_t(word);
}

std::optional<double> FieldShape::number(void const* record) const
{
    switch (kind) {
    case FieldKind::Number:
        return in<double>(record);
    case FieldKind::OptionalNumber:
        return in<std::optional<double>>(record);
    case FieldKind::Whole:
        return in<int>(record);
    case FieldKind::OptionalWhole:
        return in<std::optional<int>>(record);
    default:
        return std::nullopt;
    }
}

bool FieldShape::is_in_range(double value) const
{
    return std::isfinite(value) && (!range || (value >= least && value <= most));
}

bool FieldShape::is_same(void const* a, void const* b) const
{
    auto const are_same = [&]<class Member>(Member const*) { return in<Member>(a) == in<Member>(b); };
    switch (kind) {
    case FieldKind::Id:
    case FieldKind::Reference:
        return are_same(static_cast<RecordId const*>(nullptr));
    case FieldKind::References:
        return are_same(static_cast<std::vector<TouchpointId> const*>(nullptr));
    case FieldKind::Order:
    case FieldKind::Title:
    case FieldKind::Text:
    case FieldKind::Day:
        return are_same(static_cast<std::string const*>(nullptr));
    case FieldKind::Number:
    case FieldKind::OptionalNumber:
    case FieldKind::Whole:
    case FieldKind::OptionalWhole:
        return number(a) == number(b);
    case FieldKind::Word:
    case FieldKind::OptionalWord:
        return word(a) == word(b);
    case FieldKind::Flag:
        return are_same(static_cast<bool const*>(nullptr));
    case FieldKind::Ratings:
        return are_same(static_cast<RaterValues const*>(nullptr));
    case FieldKind::Weights:
        return are_same(static_cast<RaterWeights const*>(nullptr));
    case FieldKind::Items:
        return are_same(static_cast<std::vector<double> const*>(nullptr));
    case FieldKind::Counts:
        return are_same(static_cast<std::vector<int> const*>(nullptr));
    case FieldKind::Moment:
        return are_same(static_cast<std::optional<MomentOfTruth> const*>(nullptr));
    }
    assert(false);
    return false;
}

std::span<FieldShape const> fields_of(RecordKind kind) { return access(kind).fields; }

FieldShape const* field_of(RecordKind kind, std::string_view key)
{
    for (auto const& field : fields_of(kind)) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

FieldShape const* name_field_of(RecordKind kind)
{
    for (auto const& field : fields_of(kind)) {
        if (field.is_name)
            return &field;
    }
    return nullptr;
}

std::string const& extras_in(RecordKind kind, void const* record)
{
    return *reinterpret_cast<std::string const*>(static_cast<char const*>(record) + access(kind).extras);
}

std::string& extras_in(RecordKind kind, void* record)
{
    return *reinterpret_cast<std::string*>(static_cast<char*>(record) + access(kind).extras);
}

OrderKey const& order_in(RecordKind kind, void const* record) { return field_of(kind, "order")->in<OrderKey>(record); }
OrderKey& order_in(RecordKind kind, void* record) { return field_of(kind, "order")->in<OrderKey>(record); }

bool are_same(RecordKind kind, void const* a, void const* b)
{
    for (auto const& field : fields_of(kind)) {
        if (!field.is_same(a, b))
            return false;
    }
    return extras_in(kind, a) == extras_in(kind, b);
}

Record empty_record(RecordKind kind) { return access(kind).empty(); }

void* address_of(Record& record)
{
    return std::visit([](auto& typed) -> void* { return &typed; }, record);
}

void const* address_of(Record const& record)
{
    return std::visit([](auto const& typed) -> void const* { return &typed; }, record);
}

Record copy_of(RecordKind kind, void const* record) { return access(kind).copy(record); }
void const* find_record(Journey const& journey, RecordKind kind, RecordId const& id) { return access(kind).find(journey, id); }
void* move_into(Tables& tables, RecordKind kind, void* record, TablePlace& last) { return access(kind).move_into(tables, record, last); }

void* move_into(Tables& tables, RecordKind kind, void* record)
{
    TablePlace last;
    return move_into(tables, kind, record, last);
}

std::size_t count_of(Journey const& journey, RecordKind kind) { return access(kind).count(journey); }

void each_of_kind(Journey const& journey, RecordKind kind, void* visitor, VisitRecord visit)
{
    access(kind).each(journey, visitor, visit);
}

}

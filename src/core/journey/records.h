#pragma once

// What a map is made of: plain values, one struct a kind. Relations are ids, places in an order are order keys. Every
// record keeps the keys of its file that this version does not know (`extras`, the canonical JSON of an object, or empty)
// so that nothing a newer version wrote is lost. Meanings, ranges and defaults: journey/SPEC.md.

#include "core/base/id.h"
#include "core/base/order_key.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trustline {

struct MapInfo;
struct Persona;
struct Stage;
struct Lane;
struct Touchpoint;
struct Link;
struct Note;
struct Round;
struct Score;
struct Service;
struct Metric;
struct Timing;
struct Comment;
struct Incident;
struct KanoAnswer;
struct SwotTag;
struct Priority;
struct Tension;
struct Target;

using MapId = Id<MapInfo>;
using PersonaId = Id<Persona>;
using StageId = Id<Stage>;
using LaneId = Id<Lane>;
using TouchpointId = Id<Touchpoint>;
using LinkId = Id<Link>;
using NoteId = Id<Note>;
using RoundId = Id<Round>;
using ScoreId = Id<Score>;
using ServiceId = Id<Service>;
using MetricId = Id<Metric>;
using TimingId = Id<Timing>;
using CommentId = Id<Comment>;
using IncidentId = Id<Incident>;
using KanoAnswerId = Id<KanoAnswer>;
using SwotTagId = Id<SwotTag>;
using PriorityId = Id<Priority>;
using TensionId = Id<Tension>;
using TargetId = Id<Target>;

// RATER: the five dimensions of SERVQUAL (Parasuraman, Zeithaml & Berry 1988) in the order of the word.
enum class Dimension : std::uint8_t { Reliability, Assurance, Tangibles, Empathy, Responsiveness };
inline constexpr std::size_t dimension_count = 5;
inline constexpr std::array<Dimension, dimension_count> all_dimensions {
    Dimension::Reliability, Dimension::Assurance, Dimension::Tangibles, Dimension::Empathy, Dimension::Responsiveness,
};

// One value from 1 to 7 a dimension; 0 stands for "unscored", which is not a low score. Fractions occur (survey means).
struct RaterValues {
    std::array<double, dimension_count> values {};

    double& operator[](Dimension dimension) { return values[std::size_t(dimension)]; }
    double operator[](Dimension dimension) const { return values[std::size_t(dimension)]; }
    bool is_scored(Dimension dimension) const { return (*this)[dimension] != 0; }
    int scored_count() const;
    bool operator==(RaterValues const&) const = default;
};

// How a hundred points are shared between the dimensions. The default is the published one (Zeithaml, Parasuraman &
// Berry 1990): R 32, A 19, T 11, E 16, R 22; definitions in measure/SPEC.md.
struct RaterWeights {
    std::array<int, dimension_count> points { 32, 19, 11, 16, 22 };

    int operator[](Dimension dimension) const { return points[std::size_t(dimension)]; }
    int& operator[](Dimension dimension) { return points[std::size_t(dimension)]; }
    int sum() const;
    bool operator==(RaterWeights const&) const = default;
};

enum class Channel : std::uint8_t { None, Person, Phone, Web, App, Mail, Sms, Chat, Letter, Device, System, Place };
enum class LaneKind : std::uint8_t { PhysicalEvidence, Customer, Frontstage, Backstage, Support };
enum class MomentKind : std::uint8_t { Zmot, Fmot, Smot, Share, Service, Recovery };
// In rising strength; see definitions "Score provenance" (product decision).
enum class Evidence : std::uint8_t { Assumed, Reported, Observed, Surveyed, Measured };
// Which questionnaire single answers belong to: the 22 items as revised, as of 1988 (some worded negatively), or the later 21.
enum class ItemSet : std::uint8_t { None, Revised22, Original22, Later21 };
// Kano's classes of a quality (definitions, section 3).
enum class KanoClass : std::uint8_t { MustBe, OneDimensional, Attractive, Indifferent, Reverse, Questionable };
// What somebody says to "if it is there" and "if it is not there".
enum class KanoReply : std::uint8_t { Like, MustBe, Neutral, LiveWith, Dislike };
// What a number is, which decides how it is computed and whether it speaks of operations or of the experience.
enum class MetricKind : std::uint8_t {
    Sla, Operational, Nps, Csat, Ces,
    ChangeLeadTime, DeploymentFrequency, RecoveryTime, ChangeFailRate, ReworkRate, // DORA's five
};
enum class MetricDirection : std::uint8_t { HigherIsBetter, LowerIsBetter };
// How answers become one number where several conventions are in use: CSAT by Mean or TopTwo, CES by Mean, Net or Agreeing.
enum class MetricMethod : std::uint8_t { Usual, Mean, TopTwo, Net, Agreeing };
enum class Sentiment : std::uint8_t { Positive, Mixed, Negative };
// Critical incidents (Bitner, Booms & Tetreault 1990; problem customers added 1994), 12 + 1 codes in their order.
enum class IncidentClass : std::uint8_t {
    UnavailableService, SlowService, OtherFailure,                                // response to delivery failures
    SpecialNeeds, Preferences, CustomerError, DisruptiveOthers,                   // response to needs and requests
    Attention, OutOfTheOrdinary, CulturalNorms, Gestalt, UnderAdversity,          // unprompted actions
    ProblemCustomer,
};
enum class SwotKind : std::uint8_t { Strength, Weakness, Opportunity, Threat };
enum class TensionKind : std::uint8_t { InnovationStability, OpennessPrivacy, AgilityProcess, ContributionCost, Other };

// The map's own line in the file; exactly one a journey.
struct MapInfo {
    MapId id;
    std::string title;
    std::string description;
    std::string language;     // BCP 47 of the texts inside the map, "en", "zh-CN", "sv"; empty when unknown
    double trust_ratio = 12;  // how many positive touchpoints one unresolved negative one costs; 1 to 100
    std::string extras;       // unknown keys at the top level of the file

    bool operator==(MapInfo const&) const = default;
};

struct Persona {
    PersonaId id;
    std::string title;
    std::string description;
    OrderKey order;
    double share = 0; // of the customers, in percent, 0 to 100; 0 when nobody has said
    RaterWeights weights;
    std::vector<TouchpointId> path; // the touchpoints this persona meets; empty: all of them
    std::string extras;

    bool operator==(Persona const&) const = default;
};

struct Stage {
    StageId id;
    std::string title;
    std::string description;
    OrderKey order;
    bool is_collapsed = false; // shown as a narrow strip
    std::string extras;

    bool operator==(Stage const&) const = default;
};

struct Lane {
    LaneId id;
    std::string title;
    LaneKind kind = LaneKind::Customer;
    OrderKey order;
    bool is_collapsed = false; // shown as a thin row
    std::string extras;

    bool operator==(Lane const&) const = default;
};

struct MomentOfTruth {
    MomentKind kind = MomentKind::Service;
    std::string reason;

    bool operator==(MomentOfTruth const&) const = default;
};

struct Touchpoint {
    TouchpointId id;
    std::string title;
    std::string description;
    StageId stage;
    LaneId lane;
    OrderKey order; // within its cell (stage and lane)
    Channel channel = Channel::None;
    std::string channel_name;      // what to write instead of the channel's own word, such as "Stock room"
    std::optional<int> importance; // 1 to 7
    std::optional<MomentOfTruth> moment_of_truth;
    ServiceId service;             // which service of the catalogue it is part of; empty: not said
    std::string owner;             // who answers for it
    std::optional<KanoClass> kano; // as the team sees it; answers of customers are records of their own
    std::string group;             // records of the same group are selected and moved together; empty: none
    bool is_locked = false;        // stays as and where it is until it is unlocked
    std::string extras;

    bool operator==(Touchpoint const&) const = default;
};

struct Link {
    LinkId id;
    TouchpointId from;
    TouchpointId to;
    std::string label;
    std::string extras;

    bool operator==(Link const&) const = default;
};

// A sticky note. With a stage and a lane its place is counted from the top left of that cell and moves along with it;
// without, from the board's origin.
struct Note {
    NoteId id;
    std::string text;
    StageId stage; // empty together with lane: free on the board
    LaneId lane;
    int x = 0; // board units
    int y = 0;
    int width = 136;
    int height = 72;
    std::string group;     // as a touchpoint's
    bool is_locked = false;
    bool is_plain = false; // a free text: words without paper below them
    std::string extras;

    bool operator==(Note const&) const = default;
};

struct Round {
    RoundId id;
    std::string title;
    OrderKey order;
    std::string date; // ISO 8601 day, "2026-09-30", or empty
    std::string extras;

    bool operator==(Round const&) const = default;
};

// What one rater said of one touchpoint in one round, on behalf of one persona.
struct Score {
    ScoreId id;
    TouchpointId touchpoint;
    RoundId round;     // empty: belongs to the first round
    PersonaId persona; // empty: not said
    std::string by;    // who scored, or empty
    Evidence evidence = Evidence::Assumed;
    RaterValues perception;
    RaterValues expectation;
    RaterValues adequate; // zone of tolerance: the least that is acceptable, never above what is desired
    RaterValues desired;
    // Answers to single items in the order of the questionnaire, 0 for none; as many as the set has, or empty. Where a
    // dimension has answers, they count instead of its value above.
    ItemSet item_set = ItemSet::None;
    std::vector<double> perception_items;
    std::vector<double> expectation_items;
    std::string extras;

    bool operator==(Score const&) const = default;
};

// An entry of the service catalogue.
struct Service {
    ServiceId id;
    std::string title;
    std::string description;
    OrderKey order;
    std::string owner;
    std::string delivery; // how it reaches people: "service desk, on site by appointment"
    std::string promise;  // what is promised: an agreement, a guarantee
    std::string extras;

    bool operator==(Service const&) const = default;
};

// A number that somebody keeps about a touchpoint or a service, as of one round.
struct Metric {
    MetricId id;
    std::string title;
    TouchpointId touchpoint; // one of the two is said
    ServiceId service;
    RoundId round;           // empty: the first
    MetricKind kind = MetricKind::Operational;
    std::optional<Dimension> dimension; // which dimension of quality it measures
    std::string unit;        // "min", "%"; a target without a unit is a finding, but for NPS, CSAT, CES
    MetricDirection direction = MetricDirection::HigherIsBetter;
    std::optional<double> target;
    std::optional<double> actual;
    MetricMethod method = MetricMethod::Usual;
    std::vector<int> counts; // answers by value, lowest first: 11 for NPS (0-10), 5 for CSAT, 7 for CES; then `actual` is computed
    std::string band;        // "Elite", as published
    int band_year = 0;       // of the report the band is from; 0: none
    std::string extras;

    bool operator==(Metric const&) const = default;
};

// Value stream: how long a touchpoint takes, in seconds, as of one round.
struct Timing {
    TimingId id;
    TouchpointId touchpoint;
    RoundId round;                                // empty: the first
    std::optional<double> process_time;           // hands on, undisturbed
    std::optional<double> lead_time;              // from input available to passed on; never below process_time
    std::optional<double> promised_time;          // lead time that was promised
    std::optional<double> complete_and_accurate;  // %C&A, 0 to 100: usable as it arrives, judged by the receiver
    std::string extras;

    bool operator==(Timing const&) const = default;
};

// Somebody's own words.
struct Comment {
    CommentId id;
    TouchpointId touchpoint;
    std::string text;
    Sentiment sentiment = Sentiment::Mixed;
    std::string source; // "exit interview, ward 4"
    PersonaId persona;
    RoundId round;
    std::string date;   // ISO 8601 day or empty
    std::string extras;

    bool operator==(Comment const&) const = default;
};

// Something that happened once to somebody. A negative one weighs on the trust ledger until it is resolved.
struct Incident {
    IncidentId id;
    TouchpointId touchpoint;
    std::string text;
    IncidentClass incident_class = IncidentClass::OtherFailure;
    bool is_favourable = false;
    bool is_resolved = false;
    std::string date; // ISO 8601 day or empty
    std::string by;   // who told it
    PersonaId persona;
    RoundId round;
    std::string extras;

    bool operator==(Incident const&) const = default;
};

// One person's pair of answers about one touchpoint.
struct KanoAnswer {
    KanoAnswerId id;
    TouchpointId touchpoint;
    RoundId round;
    PersonaId persona;
    std::string by;
    KanoReply if_present = KanoReply::Neutral;
    KanoReply if_absent = KanoReply::Neutral;
    std::string extras;

    bool operator==(KanoAnswer const&) const = default;
};

struct SwotTag {
    SwotTagId id;
    TouchpointId touchpoint;
    SwotKind kind = SwotKind::Strength;
    std::string text;
    std::string extras;

    bool operator==(SwotTag const&) const = default;
};

// What improving a touchpoint is worth, as agreed with a named stakeholder, and what it takes.
struct Priority {
    PriorityId id;
    TouchpointId touchpoint;
    std::string title;          // what would be done
    std::string stakeholder;    // with whom the value was agreed
    std::optional<int> value;   // 1 to 7
    std::optional<int> effort;  // 1 to 7
    std::string extras;

    bool operator==(Priority const&) const = default;
};

// Two good things that pull apart, and where the team stands between them.
struct Tension {
    TensionId id;
    TensionKind kind = TensionKind::Other;
    std::string left;             // for Other, and instead of the kind's own words
    std::string right;
    std::string description;
    std::optional<int> position;  // −3 (all left) to +3 (all right)
    std::optional<int> wanted;    // where it should be
    RoundId round;
    std::vector<TouchpointId> touchpoints;
    std::string extras;

    bool operator==(Tension const&) const = default;
};

// What a round set out to reach, for one touchpoint or for the whole map.
struct Target {
    TargetId id;
    RoundId round;
    TouchpointId touchpoint; // empty: the map
    RaterValues perception;  // aimed at, 1 to 7
    std::string extras;

    bool operator==(Target const&) const = default;
};

using Record = std::variant<MapInfo, Persona, Stage, Lane, Touchpoint, Link, Note, Round, Score, Service, Metric, Timing, Comment,
    Incident, KanoAnswer, SwotTag, Priority, Tension, Target>;
enum class RecordKind : std::uint8_t {
    Map, Persona, Stage, Lane, Touchpoint, Link, Note, Round, Score, Service, Metric, Timing, Comment, Incident, KanoAnswer, SwotTag,
    Priority, Tension, Target,
};
inline constexpr std::size_t record_kind_count = std::variant_size_v<Record>;

inline RecordKind kind_of(Record const& record) { return RecordKind(record.index()); }

template<class R, class... Records>
constexpr std::size_t place_among(std::variant<Records...> const*)
{
    std::size_t place = 0;
    static_cast<void>(((std::is_same_v<R, Records> ? false : (++place, true)) && ...));
    return place;
}
template<class R>
inline constexpr RecordKind kind_of_type = RecordKind(place_among<R>(static_cast<Record const*>(nullptr)));

RecordId const& id_of(Record const& record);

}

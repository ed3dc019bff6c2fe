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

using MapId = Id<MapInfo>;
using PersonaId = Id<Persona>;
using StageId = Id<Stage>;
using LaneId = Id<Lane>;
using TouchpointId = Id<Touchpoint>;
using LinkId = Id<Link>;
using NoteId = Id<Note>;
using RoundId = Id<Round>;
using ScoreId = Id<Score>;

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
    std::string extras;

    bool operator==(Persona const&) const = default;
};

struct Stage {
    StageId id;
    std::string title;
    std::string description;
    OrderKey order;
    std::string extras;

    bool operator==(Stage const&) const = default;
};

struct Lane {
    LaneId id;
    std::string title;
    LaneKind kind = LaneKind::Customer;
    OrderKey order;
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
    std::string extras;

    bool operator==(Score const&) const = default;
};

using Record = std::variant<MapInfo, Persona, Stage, Lane, Touchpoint, Link, Note, Round, Score>;
enum class RecordKind : std::uint8_t { Map, Persona, Stage, Lane, Touchpoint, Link, Note, Round, Score };
inline constexpr std::size_t record_kind_count = std::variant_size_v<Record>;

inline RecordKind kind_of(Record const& record) { return RecordKind(record.index()); }
RecordId const& id_of(Record const& record);

}

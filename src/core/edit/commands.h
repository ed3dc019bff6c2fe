#pragma once

// What people wish for, as plain data. A command says what, never how; plan() judges it. Ids of new records come with the
// command (the core makes no randomness); texts are trimmed and checked by plan().

#include "core/base/geometry.h"
#include "core/journey/records.h"

#include <variant>
#include <vector>

namespace trustline {

// --- the map
struct RenameMap { std::string title; bool operator==(RenameMap const&) const = default; };
struct DescribeMap { std::string description; bool operator==(DescribeMap const&) const = default; };
struct SetMapLanguage { std::string language; bool operator==(SetMapLanguage const&) const = default; };
struct SetTrustRatio { double ratio = 12; bool operator==(SetTrustRatio const&) const = default; };

// --- stages and lanes; `before` empty: at the end
struct AddStage { StageId id; std::string title; StageId before; bool operator==(AddStage const&) const = default; };
struct RenameStage { StageId id; std::string title; bool operator==(RenameStage const&) const = default; };
struct DescribeStage { StageId id; std::string description; bool operator==(DescribeStage const&) const = default; };
struct MoveStage { StageId id; StageId before; bool operator==(MoveStage const&) const = default; };
struct AddLane { LaneId id; std::string title; LaneKind kind = LaneKind::Customer; LaneId before; bool operator==(AddLane const&) const = default; };
struct RenameLane { LaneId id; std::string title; bool operator==(RenameLane const&) const = default; };
struct SetLaneKind { LaneId id; LaneKind kind = LaneKind::Customer; bool operator==(SetLaneKind const&) const = default; };
struct MoveLane { LaneId id; LaneId before; bool operator==(MoveLane const&) const = default; };

// --- touchpoints; `before` empty: at the end of the cell
struct AddTouchpoint { TouchpointId id; std::string title; StageId stage; LaneId lane; TouchpointId before; bool operator==(AddTouchpoint const&) const = default; };
struct RenameTouchpoint { TouchpointId id; std::string title; bool operator==(RenameTouchpoint const&) const = default; };
struct DescribeTouchpoint { TouchpointId id; std::string description; bool operator==(DescribeTouchpoint const&) const = default; };
struct SetChannel { TouchpointId id; Channel channel = Channel::None; std::string channel_name; bool operator==(SetChannel const&) const = default; };
struct SetImportance { TouchpointId id; std::optional<int> importance; bool operator==(SetImportance const&) const = default; };
struct SetMomentOfTruth { TouchpointId id; std::optional<MomentOfTruth> moment; bool operator==(SetMomentOfTruth const&) const = default; };
// All of them, keeping their order among each other, into one cell before a touchpoint that is not among them.
struct MoveTouchpoints { std::vector<TouchpointId> ids; StageId stage; LaneId lane; TouchpointId before; bool operator==(MoveTouchpoints const&) const = default; };
// Copies with their scores and the links among them, each right behind its original. new_ids: one a touchpoint.
struct DuplicateTouchpoints { std::vector<TouchpointId> ids; std::vector<TouchpointId> new_ids; std::uint64_t seed = 0; bool operator==(DuplicateTouchpoints const&) const = default; };

// --- links
struct AddLink { LinkId id; TouchpointId from; TouchpointId to; std::string label; bool operator==(AddLink const&) const = default; };
struct ReattachLink { LinkId id; TouchpointId from; TouchpointId to; bool operator==(ReattachLink const&) const = default; };
struct RelabelLink { LinkId id; std::string label; bool operator==(RelabelLink const&) const = default; };

// --- notes; stage and lane empty: free on the board, otherwise x and y count from the cell
struct AddNote { NoteId id; std::string text; StageId stage; LaneId lane; int x = 0; int y = 0; bool operator==(AddNote const&) const = default; };
struct EditNote { NoteId id; std::string text; bool operator==(EditNote const&) const = default; };
struct MoveNote { NoteId id; StageId stage; LaneId lane; int x = 0; int y = 0; bool operator==(MoveNote const&) const = default; };
struct ResizeNote { NoteId id; int width = 136; int height = 72; bool operator==(ResizeNote const&) const = default; };

// --- personas and rounds
struct AddPersona { PersonaId id; std::string title; bool operator==(AddPersona const&) const = default; };
struct RenamePersona { PersonaId id; std::string title; bool operator==(RenamePersona const&) const = default; };
struct DescribePersona { PersonaId id; std::string description; bool operator==(DescribePersona const&) const = default; };
struct SetShare { PersonaId id; double share = 0; bool operator==(SetShare const&) const = default; };
struct SetWeights { PersonaId id; RaterWeights weights; bool operator==(SetWeights const&) const = default; };
struct AddRound { RoundId id; std::string title; std::string date; bool operator==(AddRound const&) const = default; };
struct MoveRound { RoundId id; RoundId before; bool operator==(MoveRound const&) const = default; }; // empty: at the end
struct RenameRound { RoundId id; std::string title; std::string date; bool operator==(RenameRound const&) const = default; };

// --- scores. The record of (touchpoint, round, persona, by) is found or made under `new_id`; value 0 clears, and a score
// in which nothing is left is removed.
struct SetPerception { TouchpointId touchpoint; RoundId round; PersonaId persona; std::string by; Dimension dimension {}; double value = 0; ScoreId new_id; bool operator==(SetPerception const&) const = default; };
struct SetExpectation { TouchpointId touchpoint; RoundId round; PersonaId persona; std::string by; Dimension dimension {}; double value = 0; ScoreId new_id; bool operator==(SetExpectation const&) const = default; };
struct SetEvidence { TouchpointId touchpoint; RoundId round; PersonaId persona; std::string by; Evidence evidence {}; bool operator==(SetEvidence const&) const = default; };

struct SetAdequate { TouchpointId touchpoint; RoundId round; PersonaId persona; std::string by; Dimension dimension {}; double value = 0; ScoreId new_id; bool operator==(SetAdequate const&) const = default; };
struct SetDesired { TouchpointId touchpoint; RoundId round; PersonaId persona; std::string by; Dimension dimension {}; double value = 0; ScoreId new_id; bool operator==(SetDesired const&) const = default; };

// --- any record as a whole: services, metrics, timings, comments, incidents … and fields without a command of their own.
// Texts are trimmed, ranges and references checked. Services are added at the end of their order.
struct AddRecord { Record record; bool operator==(AddRecord const&) const = default; };
struct ChangeRecord { Record after; bool operator==(ChangeRecord const&) const = default; }; // of the same id and kind
// Many at once, as one step: what a survey or a paste brings. Each is added, or takes the place of the one of its id.
struct PutRecords { std::string label; std::vector<Record> records; bool operator==(PutRecords const&) const = default; };

// --- anything: with what cannot be without it (a stage's touchpoints, a touchpoint's scores and links). The last stage and
// the last lane stay.
struct RemoveRecords { std::vector<RecordId> ids; bool operator==(RemoveRecords const&) const = default; };

using Command = std::variant<RenameMap, DescribeMap, SetMapLanguage, SetTrustRatio, AddStage, RenameStage, DescribeStage, MoveStage, AddLane,
    RenameLane, SetLaneKind, MoveLane, AddTouchpoint, RenameTouchpoint, DescribeTouchpoint, SetChannel, SetImportance,
    SetMomentOfTruth, MoveTouchpoints, DuplicateTouchpoints, AddLink, ReattachLink, RelabelLink, AddNote, EditNote, MoveNote, ResizeNote, AddPersona,
    RenamePersona, DescribePersona, SetShare, SetWeights, AddRound, RenameRound, MoveRound, SetPerception, SetExpectation, SetEvidence, SetAdequate, SetDesired, AddRecord,
    ChangeRecord, PutRecords, RemoveRecords>;

}

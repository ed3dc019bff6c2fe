#pragma once

// Questions about a journey that more than one folder asks.

#include "core/journey/journey.h"

#include <vector>

namespace trustline {

// By order key, ties by id.
std::vector<void const*> records_in_order(Journey const& journey, RecordKind kind);
std::vector<Stage const*> stages_in_order(Journey const& journey);
std::vector<Lane const*> lanes_in_order(Journey const& journey);
std::vector<Persona const*> personas_in_order(Journey const& journey);
std::vector<Round const*> rounds_in_order(Journey const& journey);
std::vector<Service const*> services_in_order(Journey const& journey);

// Stage by stage, in each stage lane by lane, in each cell by order key: the order of Tab and of the trust line.
std::vector<Touchpoint const*> touchpoints_in_order(Journey const& journey);
std::vector<Touchpoint const*> touchpoints_in_cell(Journey const& journey, StageId const& stage, LaneId const& lane);

// The round that numbers are shown for unless somebody chose another: the last one; empty when there are no rounds.
RoundId current_round(Journey const& journey);
RoundId first_round(Journey const& journey);
// [Q3] A score without a round belongs to the first round.
RoundId round_of(Journey const& journey, Score const& score);

// Lanes above the line of visibility: physical evidence, customer, front stage.
bool is_visible_to_customer(LaneKind kind);

// What people would call it: the title, a note's text, a link's label, who scored. Empty for what has no name.
std::string_view title_of(Record const& record);

}

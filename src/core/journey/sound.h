#pragma once

// What a record says against itself: [F9] … [F14] of SPEC.md. In a file it is a finding, and measures pass over the
// record; a wish that would make it so is refused with the same sentence.

#include "core/base/result.h"
#include "core/journey/records.h"

namespace trustline {

// How many different answers a metric of this kind counts: 11 for NPS, 5 for CSAT, 7 for CES; 0 for others.
std::size_t answer_count_of(MetricKind kind);
// How many items the questionnaire has; 0 for none.
std::size_t item_count_of(ItemSet set);

// Times of 0 seconds or more, a lead time not below the process time, %C&A from 0 to 100.
bool is_sound(Timing const& timing);
// As many counts as its kind has answers, or none.
bool has_sound_counts(Metric const& metric);
// As many answers as the item set has items, or none.
bool has_sound_items(Score const& score);
// Whether metrics of this kind can be computed in this way: CSAT as a mean or top two, CES as a mean, net or agreeing.
bool is_method_of(MetricKind kind, MetricMethod method);
// Neither ratings nor answers to items.
bool says_nothing(Score const& score);
// Not above what is desired, where both are said.
bool has_sound_zone(Score const& score, Dimension dimension);

// Of any record, by where it lies; each with its pointer.
void find_contradictions(Findings& findings, RecordKind kind, void const* record);

}

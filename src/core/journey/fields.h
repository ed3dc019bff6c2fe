#pragma once

// One list of fields a record, in the order of the file. Reader, writer, schema test, difference and search all walk it,
// so a new field is one line here (and one in SPEC.md and the schema). A visitor is called as visit(key, member); it
// overloads on the member's type. `extras` is not listed: it is what the list leaves over.

#include "core/journey/records.h"

#include <concepts>
#include <type_traits>

namespace trustline {

// A record that may or may not be const: the list serves readers and writers alike.
template<class R, class Record>
concept Maybe = std::same_as<std::remove_const_t<R>, Record>;

template<Maybe<MapInfo> R, class Visit>
void each_field(R& map, Visit&& visit)
{
    visit("id", map.id);
    visit("title", map.title);
    visit("description", map.description);
    visit("language", map.language);
    visit("trustRatio", map.trust_ratio);
}

template<Maybe<Persona> R, class Visit>
void each_field(R& persona, Visit&& visit)
{
    visit("id", persona.id);
    visit("title", persona.title);
    visit("description", persona.description);
    visit("order", persona.order);
    visit("share", persona.share);
    visit("weights", persona.weights);
}

template<Maybe<Stage> R, class Visit>
void each_field(R& stage, Visit&& visit)
{
    visit("id", stage.id);
    visit("title", stage.title);
    visit("description", stage.description);
    visit("order", stage.order);
}

template<Maybe<Lane> R, class Visit>
void each_field(R& lane, Visit&& visit)
{
    visit("id", lane.id);
    visit("title", lane.title);
    visit("kind", lane.kind);
    visit("order", lane.order);
}

template<Maybe<Touchpoint> R, class Visit>
void each_field(R& touchpoint, Visit&& visit)
{
    visit("id", touchpoint.id);
    visit("title", touchpoint.title);
    visit("description", touchpoint.description);
    visit("stage", touchpoint.stage);
    visit("lane", touchpoint.lane);
    visit("order", touchpoint.order);
    visit("channel", touchpoint.channel);
    visit("channelName", touchpoint.channel_name);
    visit("importance", touchpoint.importance);
    visit("momentOfTruth", touchpoint.moment_of_truth);
}

template<Maybe<Link> R, class Visit>
void each_field(R& link, Visit&& visit)
{
    visit("id", link.id);
    visit("from", link.from);
    visit("to", link.to);
    visit("label", link.label);
}

template<Maybe<Note> R, class Visit>
void each_field(R& note, Visit&& visit)
{
    visit("id", note.id);
    visit("text", note.text);
    visit("stage", note.stage);
    visit("lane", note.lane);
    visit("x", note.x);
    visit("y", note.y);
    visit("width", note.width);
    visit("height", note.height);
}

template<Maybe<Round> R, class Visit>
void each_field(R& round, Visit&& visit)
{
    visit("id", round.id);
    visit("title", round.title);
    visit("order", round.order);
    visit("date", round.date);
}

template<Maybe<Score> R, class Visit>
void each_field(R& score, Visit&& visit)
{
    visit("id", score.id);
    visit("touchpoint", score.touchpoint);
    visit("round", score.round);
    visit("persona", score.persona);
    visit("by", score.by);
    visit("evidence", score.evidence);
    visit("perception", score.perception);
    visit("expectation", score.expectation);
}

template<class R, class Visit>
void each_field(R& record, Visit&& visit)
{
    visit("id", record.id);
}

}

#pragma once

// Every record of a journey, the map first, each as its own type: visit(RecordKind, record).

#include "core/journey/journey.h"

namespace trustline {

template<class R, class Visit>
void each_of(Journey const& journey, RecordKind kind, Visit& visit)
{
    for (auto const& [id, record] : journey.all<R>())
        visit(kind, record);
}

template<class Visit>
void each_record(Journey const& journey, Visit&& visit)
{
    visit(RecordKind::Map, journey.map());
    each_of<Persona>(journey, RecordKind::Persona, visit);
    each_of<Stage>(journey, RecordKind::Stage, visit);
    each_of<Lane>(journey, RecordKind::Lane, visit);
    each_of<Touchpoint>(journey, RecordKind::Touchpoint, visit);
    each_of<Link>(journey, RecordKind::Link, visit);
    each_of<Note>(journey, RecordKind::Note, visit);
    each_of<Round>(journey, RecordKind::Round, visit);
    each_of<Score>(journey, RecordKind::Score, visit);
}

}

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
    each_of<Service>(journey, RecordKind::Service, visit);
    each_of<Metric>(journey, RecordKind::Metric, visit);
    each_of<Timing>(journey, RecordKind::Timing, visit);
    each_of<Comment>(journey, RecordKind::Comment, visit);
    each_of<Incident>(journey, RecordKind::Incident, visit);
    each_of<KanoAnswer>(journey, RecordKind::KanoAnswer, visit);
    each_of<SwotTag>(journey, RecordKind::SwotTag, visit);
    each_of<Priority>(journey, RecordKind::Priority, visit);
    each_of<Tension>(journey, RecordKind::Tension, visit);
    each_of<Target>(journey, RecordKind::Target, visit);
}

}

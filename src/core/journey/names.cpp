#include "core/journey/names.h"

namespace trustline {

// The order of each table is the order of its enumeration: key_of and label_of look up by place.

std::span<Name<Dimension> const> names_of(Dimension)
{
    static constexpr Name<Dimension> names[] {
        { Dimension::Reliability, "reliability", "Reliability" },
        { Dimension::Assurance, "assurance", "Assurance" },
        { Dimension::Tangibles, "tangibles", "Tangibles" },
        { Dimension::Empathy, "empathy", "Empathy" },
        { Dimension::Responsiveness, "responsiveness", "Responsiveness" },
    };
    return names;
}

std::span<Name<Channel> const> names_of(Channel)
{
    static constexpr Name<Channel> names[] {
        { Channel::None, "none", "No channel" },
        { Channel::Person, "person", "In person" },
        { Channel::Phone, "phone", "Phone" },
        { Channel::Web, "web", "Web" },
        { Channel::App, "app", "App" },
        { Channel::Mail, "mail", "E-mail" },
        { Channel::Sms, "sms", "Text message" },
        { Channel::Chat, "chat", "Chat" },
        { Channel::Letter, "letter", "Letter" },
        { Channel::Device, "device", "Device" },
        { Channel::System, "system", "System" },
        { Channel::Place, "place", "Place" },
    };
    return names;
}

std::span<Name<LaneKind> const> names_of(LaneKind)
{
    static constexpr Name<LaneKind> names[] {
        { LaneKind::PhysicalEvidence, "physicalEvidence", "Physical evidence" },
        { LaneKind::Customer, "customer", "Customer" },
        { LaneKind::Frontstage, "frontstage", "Front stage" },
        { LaneKind::Backstage, "backstage", "Back stage" },
        { LaneKind::Support, "support", "Support" },
    };
    return names;
}

std::span<Name<MomentKind> const> names_of(MomentKind)
{
    static constexpr Name<MomentKind> names[] {
        { MomentKind::Zmot, "zmot", "Zero moment: looking around" },
        { MomentKind::Fmot, "fmot", "First moment: choosing" },
        { MomentKind::Smot, "smot", "Second moment: using" },
        { MomentKind::Share, "share", "Sharing the experience" },
        { MomentKind::Service, "service", "Service" },
        { MomentKind::Recovery, "recovery", "Recovery" },
    };
    return names;
}

std::span<Name<Evidence> const> names_of(Evidence)
{
    static constexpr Name<Evidence> names[] {
        { Evidence::Assumed, "assumed", "Assumed" },
        { Evidence::Reported, "reported", "Reported" },
        { Evidence::Observed, "observed", "Observed" },
        { Evidence::Surveyed, "surveyed", "Surveyed" },
        { Evidence::Measured, "measured", "Measured" },
    };
    return names;
}

std::span<Name<RecordKind> const> names_of(RecordKind)
{
    static constexpr Name<RecordKind> names[] {
        { RecordKind::Map, "map", "Map" },
        { RecordKind::Persona, "personas", "Persona" },
        { RecordKind::Stage, "stages", "Stage" },
        { RecordKind::Lane, "lanes", "Lane" },
        { RecordKind::Touchpoint, "touchpoints", "Touchpoint" },
        { RecordKind::Link, "links", "Link" },
        { RecordKind::Note, "notes", "Note" },
        { RecordKind::Round, "rounds", "Round" },
        { RecordKind::Score, "scores", "Score" },
    };
    return names;
}

}

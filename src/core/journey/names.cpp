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

std::span<Name<ItemSet> const> names_of(ItemSet)
{
    static constexpr Name<ItemSet> names[] {
        { ItemSet::None, "none", "No single items" },
        { ItemSet::Revised22, "revised22", "22 items, revised" },
        { ItemSet::Original22, "original22", "22 items of 1988" },
        { ItemSet::Later21, "later21", "21 items" },
    };
    return names;
}

std::span<Name<KanoClass> const> names_of(KanoClass)
{
    static constexpr Name<KanoClass> names[] {
        { KanoClass::MustBe, "mustBe", "Must be there" },
        { KanoClass::OneDimensional, "oneDimensional", "The more the better" },
        { KanoClass::Attractive, "attractive", "Delights" },
        { KanoClass::Indifferent, "indifferent", "Indifferent" },
        { KanoClass::Reverse, "reverse", "Not wanted" },
        { KanoClass::Questionable, "questionable", "Contradictory" },
    };
    return names;
}

std::span<Name<KanoReply> const> names_of(KanoReply)
{
    static constexpr Name<KanoReply> names[] {
        { KanoReply::Like, "like", "I like it" },
        { KanoReply::MustBe, "mustBe", "It must be so" },
        { KanoReply::Neutral, "neutral", "I do not mind" },
        { KanoReply::LiveWith, "liveWith", "I can live with it" },
        { KanoReply::Dislike, "dislike", "I dislike it" },
    };
    return names;
}

std::span<Name<MetricKind> const> names_of(MetricKind)
{
    static constexpr Name<MetricKind> names[] {
        { MetricKind::Sla, "sla", "Service level" },
        { MetricKind::Operational, "operational", "Operational number" },
        { MetricKind::Nps, "nps", "NPS" },
        { MetricKind::Csat, "csat", "CSAT" },
        { MetricKind::Ces, "ces", "CES" },
        { MetricKind::ChangeLeadTime, "changeLeadTime", "Change lead time" },
        { MetricKind::DeploymentFrequency, "deploymentFrequency", "Deployment frequency" },
        { MetricKind::RecoveryTime, "recoveryTime", "Failed deployment recovery time" },
        { MetricKind::ChangeFailRate, "changeFailRate", "Change fail rate" },
        { MetricKind::ReworkRate, "reworkRate", "Deployment rework rate" },
    };
    return names;
}

std::span<Name<MetricDirection> const> names_of(MetricDirection)
{
    static constexpr Name<MetricDirection> names[] {
        { MetricDirection::HigherIsBetter, "higherIsBetter", "Higher is better" },
        { MetricDirection::LowerIsBetter, "lowerIsBetter", "Lower is better" },
    };
    return names;
}

std::span<Name<MetricMethod> const> names_of(MetricMethod)
{
    static constexpr Name<MetricMethod> names[] {
        { MetricMethod::Usual, "usual", "Usual method" },
        { MetricMethod::Mean, "mean", "Mean of the answers" },
        { MetricMethod::TopTwo, "topTwo", "Share of the two best answers" },
        { MetricMethod::Net, "net", "Agreeing minus disagreeing" },
        { MetricMethod::Agreeing, "agreeing", "Share of those who agree" },
    };
    return names;
}

std::span<Name<Sentiment> const> names_of(Sentiment)
{
    static constexpr Name<Sentiment> names[] {
        { Sentiment::Positive, "positive", "Positive" },
        { Sentiment::Mixed, "mixed", "Mixed" },
        { Sentiment::Negative, "negative", "Negative" },
    };
    return names;
}

std::span<Name<IncidentClass> const> names_of(IncidentClass)
{
    static constexpr Name<IncidentClass> names[] {
        { IncidentClass::UnavailableService, "unavailableService", "Service not available" },
        { IncidentClass::SlowService, "slowService", "Unreasonably slow" },
        { IncidentClass::OtherFailure, "otherFailure", "Another failure" },
        { IncidentClass::SpecialNeeds, "specialNeeds", "Special needs" },
        { IncidentClass::Preferences, "preferences", "Wishes" },
        { IncidentClass::CustomerError, "customerError", "The customer's own mistake" },
        { IncidentClass::DisruptiveOthers, "disruptiveOthers", "Disruptive others" },
        { IncidentClass::Attention, "attention", "Attention paid" },
        { IncidentClass::OutOfTheOrdinary, "outOfTheOrdinary", "Out of the ordinary" },
        { IncidentClass::CulturalNorms, "culturalNorms", "Good manners" },
        { IncidentClass::Gestalt, "gestalt", "The whole experience" },
        { IncidentClass::UnderAdversity, "underAdversity", "Exemplary under adversity" },
        { IncidentClass::ProblemCustomer, "problemCustomer", "Problem customer" },
    };
    return names;
}

std::span<Name<SwotKind> const> names_of(SwotKind)
{
    static constexpr Name<SwotKind> names[] {
        { SwotKind::Strength, "strength", "Strength" },
        { SwotKind::Weakness, "weakness", "Weakness" },
        { SwotKind::Opportunity, "opportunity", "Opportunity" },
        { SwotKind::Threat, "threat", "Threat" },
    };
    return names;
}

std::span<Name<TensionKind> const> names_of(TensionKind)
{
    static constexpr Name<TensionKind> names[] {
        { TensionKind::InnovationStability, "innovationStability", "Innovation and stability" },
        { TensionKind::OpennessPrivacy, "opennessPrivacy", "Openness and privacy" },
        { TensionKind::AgilityProcess, "agilityProcess", "Agility and process" },
        { TensionKind::ContributionCost, "contributionCost", "Contribution and cost" },
        { TensionKind::Other, "other", "Another tension" },
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
        { RecordKind::Service, "services", "Service" },
        { RecordKind::Metric, "metrics", "Metric" },
        { RecordKind::Timing, "timings", "Timing" },
        { RecordKind::Comment, "comments", "Comment" },
        { RecordKind::Incident, "incidents", "Incident" },
        { RecordKind::KanoAnswer, "kanoAnswers", "Kano answer" },
        { RecordKind::SwotTag, "swotTags", "SWOT tag" },
        { RecordKind::Priority, "priorities", "Priority" },
        { RecordKind::Tension, "tensions", "Tension" },
        { RecordKind::Target, "targets", "Target" },
    };
    return names;
}

}

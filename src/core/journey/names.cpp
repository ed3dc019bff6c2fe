#include "core/journey/names.h"

namespace trustline {

// The order of each table is the order of its enumeration: key_of and label_of look up by place.

std::span<Word const> words_of(Dimension)
{
    static constexpr Word words[] {
        { Dimension::Reliability, "reliability", "Reliability" },
        { Dimension::Assurance, "assurance", "Assurance" },
        { Dimension::Tangibles, "tangibles", "Tangibles" },
        { Dimension::Empathy, "empathy", "Empathy" },
        { Dimension::Responsiveness, "responsiveness", "Responsiveness" },
    };
    return words;
}

std::span<Word const> words_of(Channel)
{
    static constexpr Word words[] {
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
    return words;
}

std::span<Word const> words_of(LaneKind)
{
    static constexpr Word words[] {
        { LaneKind::PhysicalEvidence, "physicalEvidence", "Physical evidence" },
        { LaneKind::Customer, "customer", "Customer" },
        { LaneKind::Frontstage, "frontstage", "Front stage" },
        { LaneKind::Backstage, "backstage", "Back stage" },
        { LaneKind::Support, "support", "Support" },
    };
    return words;
}

std::span<Word const> words_of(MomentKind)
{
    static constexpr Word words[] {
        { MomentKind::Zmot, "zmot", "Zero moment: looking around" },
        { MomentKind::Fmot, "fmot", "First moment: choosing" },
        { MomentKind::Smot, "smot", "Second moment: using" },
        { MomentKind::Share, "share", "Sharing the experience" },
        { MomentKind::Service, "service", "Service" },
        { MomentKind::Recovery, "recovery", "Recovery" },
    };
    return words;
}

std::span<Word const> words_of(Evidence)
{
    static constexpr Word words[] {
        { Evidence::Assumed, "assumed", "Assumed" },
        { Evidence::Reported, "reported", "Reported" },
        { Evidence::Observed, "observed", "Observed" },
        { Evidence::Surveyed, "surveyed", "Surveyed" },
        { Evidence::Measured, "measured", "Measured" },
    };
    return words;
}

std::span<Word const> words_of(ItemSet)
{
    static constexpr Word words[] {
        { ItemSet::None, "none", "No single items" },
        { ItemSet::Revised22, "revised22", "22 items, revised" },
        { ItemSet::Original22, "original22", "22 items of 1988" },
        { ItemSet::Later21, "later21", "21 items" },
    };
    return words;
}

std::span<Word const> words_of(KanoClass)
{
    static constexpr Word words[] {
        { KanoClass::MustBe, "mustBe", "Must be there" },
        { KanoClass::OneDimensional, "oneDimensional", "The more the better" },
        { KanoClass::Attractive, "attractive", "Delights" },
        { KanoClass::Indifferent, "indifferent", "Indifferent" },
        { KanoClass::Reverse, "reverse", "Not wanted" },
        { KanoClass::Questionable, "questionable", "Contradictory" },
    };
    return words;
}

std::span<Word const> words_of(KanoReply)
{
    static constexpr Word words[] {
        { KanoReply::Like, "like", "I like it" },
        { KanoReply::MustBe, "mustBe", "It must be so" },
        { KanoReply::Neutral, "neutral", "I do not mind" },
        { KanoReply::LiveWith, "liveWith", "I can live with it" },
        { KanoReply::Dislike, "dislike", "I dislike it" },
    };
    return words;
}

std::span<Word const> words_of(MetricKind)
{
    static constexpr Word words[] {
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
    return words;
}

std::span<Word const> words_of(MetricDirection)
{
    static constexpr Word words[] {
        { MetricDirection::HigherIsBetter, "higherIsBetter", "Higher is better" },
        { MetricDirection::LowerIsBetter, "lowerIsBetter", "Lower is better" },
    };
    return words;
}

std::span<Word const> words_of(MetricMethod)
{
    static constexpr Word words[] {
        { MetricMethod::Usual, "usual", "Usual method" },
        { MetricMethod::Mean, "mean", "Mean of the answers" },
        { MetricMethod::TopTwo, "topTwo", "Share of the two best answers" },
        { MetricMethod::Net, "net", "Agreeing minus disagreeing" },
        { MetricMethod::Agreeing, "agreeing", "Share of those who agree" },
    };
    return words;
}

std::span<Word const> words_of(Sentiment)
{
    static constexpr Word words[] {
        { Sentiment::Positive, "positive", "Positive" },
        { Sentiment::Mixed, "mixed", "Mixed" },
        { Sentiment::Negative, "negative", "Negative" },
    };
    return words;
}

std::span<Word const> words_of(IncidentClass)
{
    static constexpr Word words[] {
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
    return words;
}

std::span<Word const> words_of(SwotKind)
{
    static constexpr Word words[] {
        { SwotKind::Strength, "strength", "Strength" },
        { SwotKind::Weakness, "weakness", "Weakness" },
        { SwotKind::Opportunity, "opportunity", "Opportunity" },
        { SwotKind::Threat, "threat", "Threat" },
    };
    return words;
}

std::span<Word const> words_of(TensionKind)
{
    static constexpr Word words[] {
        { TensionKind::InnovationStability, "innovationStability", "Innovation and stability" },
        { TensionKind::OpennessPrivacy, "opennessPrivacy", "Openness and privacy" },
        { TensionKind::AgilityProcess, "agilityProcess", "Agility and process" },
        { TensionKind::ContributionCost, "contributionCost", "Contribution and cost" },
        { TensionKind::Other, "other", "Another tension" },
    };
    return words;
}

std::span<Word const> words_of(RecordKind)
{
    static constexpr Word words[] {
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
    return words;
}

std::optional<std::size_t> place_of_word(std::span<Word const> words, std::string_view key)
{
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (words[place].key == key)
            return place;
    }
    return std::nullopt;
}

}

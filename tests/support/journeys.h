#pragma once

// Journeys for tests. three_stage_journey() is the one that most tests want; JourneyBuilder makes others in a line a record.
// Nothing here asks for more than core/journey, so that every test can link it.

#include "core/journey/journey.h"

#include <initializer_list>
#include <string>

namespace trustline {

inline RaterValues all_of(double value) { return { { value, value, value, value, value } }; }

// Records are added in their order: order keys count up. Ids are what you say they are.
class JourneyBuilder {
public:
    JourneyBuilder() = default;
    // Goes on with a journey that is there. New records come after its own.
    explicit JourneyBuilder(Journey journey);

    JourneyBuilder& map(std::string title, std::string language = "en");
    JourneyBuilder& persona(std::string id, std::string title, double share = 0, RaterWeights weights = {});
    JourneyBuilder& stage(std::string id, std::string title);
    JourneyBuilder& lane(std::string id, std::string title, LaneKind kind = LaneKind::Customer);
    JourneyBuilder& round(std::string id, std::string title, std::string date = {});
    JourneyBuilder& touchpoint(std::string id, std::string title, std::string stage, std::string lane);
    JourneyBuilder& link(std::string id, std::string from, std::string to, std::string label = {});
    JourneyBuilder& note(std::string id, std::string text, std::string stage = {}, std::string lane = {}, int x = 0, int y = 0);

    // Five values in the order of RATER; 0 is unscored, an empty expectation is all unscored. The id is "score-1" and so on.
    JourneyBuilder& score(std::string touchpoint, RaterValues perception, RaterValues expectation = {}, std::string round = {},
        std::string persona = {}, std::string by = {});

    // Any record, or one of the above altered: with<Touchpoint>("sign-up", [](Touchpoint& t) { t.importance = 7; }).
    JourneyBuilder& add(Record const& record);
    template<class R, class Alter>
    JourneyBuilder& with(std::string id, Alter alter)
    {
        R record = *m_journey.find(Id<R> { std::move(id) });
        alter(record);
        return replace(record);
    }

    Journey const& journey() const { return m_journey; }
    operator Journey() const { return m_journey; }

private:
    JourneyBuilder& replace(Record const& record);
    OrderKey next_order();

    Journey m_journey;
    OrderKey m_last_order;
    int m_scores = 0;
};

JourneyBuilder one_cell(); // stage "s1", lane "l1"

// Stages Discover, Join, Onboard ("discover" …); lanes Customer, Front stage, Back stage ("customer", "frontstage",
// "backstage"); in journey order:
//
//              Discover             Join                         Onboard
//  Customer    Sees the ad          Sign up *, Waits for a mail  First login
//  Front       Answers a question                                Welcome call *
//  Back                             Checks the address
//
// Their ids are the last words: "ad", "question", "sign-up", "mail", "address", "login", "call"; * is a moment of truth.
// Rounds "spring" and "autumn"; personas "newcomers" (60 %, default weights) and "returning" (40 %). Scored in autumn: all
// but "mail" and "address". A link "ad-to-sign-up", a note "todo" in Join and Back stage, a free note "idea".
// violations_in and findings_in are both empty.
Journey three_stage_journey();

// `touchpoints` cards spread over 40 stages and 5 lanes, each scored once.
Journey large_journey(int touchpoints);

}

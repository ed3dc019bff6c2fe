#pragma once

// A journey and its history, driven by wishes; after every step the rules of the journey are checked. Needs core/edit.

#include "core/edit/history.h"
#include "core/edit/plan.h"
#include "core/journey/queries.h"

#include <gtest/gtest.h>

#include <string>

namespace trustline {

class EditDriver {
public:
    explicit EditDriver(Journey start)
        : journey(std::move(start))
    {
    }

    // Plans and applies; fails the test when the wish is refused.
    void run(Command const& command)
    {
        auto const edit = plan(journey, command);
        ASSERT_TRUE(edit) << to_english(edit.error());
        auto const problem = history.apply(journey, edit.value());
        ASSERT_FALSE(problem) << to_english(*problem);
        expect_rules();
    }

    // The sentence of the refusal; fails the test when the wish is granted.
    std::string refusal_of(Command const& command) const
    {
        auto const edit = plan(journey, command);
        EXPECT_FALSE(edit) << edit.value().label;
        return edit ? std::string() : to_english(edit.error());
    }

    // The edit of a wish that must be granted.
    Edit edit_of(Command const& command) const
    {
        auto const edit = plan(journey, command);
        EXPECT_TRUE(edit) << to_english(edit.error());
        return edit ? edit.value() : Edit {};
    }

    void expect_rules() const
    {
        for (auto const& violation : violations_in(journey))
            ADD_FAILURE() << to_english(violation);
    }

    Stage const& stage(char const* id) const { return *journey.find(StageId { id }); }
    Lane const& lane(char const* id) const { return *journey.find(LaneId { id }); }
    Touchpoint const& touchpoint(char const* id) const { return *journey.find(TouchpointId { id }); }
    bool has(char const* id) const { return journey.contains(RecordId { id }); }

    // "ad question sign-up …": the ids in journey order.
    std::string touchpoints() const { return ids_of(touchpoints_in_order(journey)); }
    std::string stages() const { return ids_of(stages_in_order(journey)); }
    std::string lanes() const { return ids_of(lanes_in_order(journey)); }
    std::string cell(char const* stage, char const* lane) const
    {
        return ids_of(touchpoints_in_cell(journey, StageId { stage }, LaneId { lane }));
    }

    Journey journey;
    History history;

private:
    template<class R>
    static std::string ids_of(std::vector<R const*> const& records)
    {
        std::string ids;
        for (auto const* record : records)
            ids += (ids.empty() ? "" : " ") + record->id.text;
        return ids;
    }
};

}

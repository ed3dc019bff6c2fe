// Faults that were found by looking at pictures of every state, and must not come back.

#include "core/editor/selection.h"
#include "panels/panel.h"
#include "support/panel_driver.h"
#include "support/three_stages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

// Where a card or a note stands now, whether all of it is in sight or not.
Rect seen(PanelDriver& panel, RecordId const& id)
{
    return panel.session().screen_from_board * place_in_board(panel.editor().view().layout, id).value_or(Rect {});
}

bool lies_within(Rect const& inner, Rect const& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

}

TEST(Minimap, ShowsTheTrustLineAndLeavesUnscoredCardsEmpty)
{
    auto journey = large_journey(600);
    PanelDriver panel { std::move(journey) };
    panel.run("zoom-100");
    ASSERT_TRUE(panel.has(ui::Role::Image, "Minimap"));
    auto const& map = panel.state().minimap;
    auto const& scored = panel.editor().view().measures.rater.touchpoints_scored;
    auto const empty = std::count_if(map.places.begin(), map.places.end(), [](auto const& place) { return place.colour == 0; });
    EXPECT_EQ(empty > 0, std::size_t(scored) < panel.journey().all<Touchpoint>().size());
    EXPECT_EQ(map.trust.empty(), panel.editor().view().scene.trust_line.empty());
    EXPECT_LE(map.trust.size(), std::size_t(map.size.x) + 1) << "a stretch a pixel, however long the line is";
    for (auto const& stretch : map.trust)
        EXPECT_LE(stretch.rect.right(), map.size.x + 1.5f);
}

TEST(InlineEdit, TheTitleIsTypedWithinItsCard)
{
    PanelDriver panel;
    panel.run("zoom-100").select("Sign up").run("rename");
    panel.settle();
    EXPECT_TRUE(lies_within(panel.node(ui::Role::TextField, "Title of the touchpoint").rect_in_screen, seen(panel, three_stages::sign_up)));
}

TEST(InlineEdit, ANoteIsTypedWhereItStands)
{
    PanelDriver panel;
    panel.run("zoom-100").wish(Select { { three_stages::todo } }).run("rename");
    panel.settle();
    auto const note = seen(panel, three_stages::todo);
    auto const field = panel.node(ui::Role::TextField, "Text of the note").rect_in_screen;
    EXPECT_NEAR(field.x, note.x, 1.5f);
    EXPECT_NEAR(field.width, note.width, 1.5f);
}

TEST(Linking, ByKeyboardTheLineLeadsToTheCardThatWasGoneTo)
{
    PanelDriver panel;
    panel.select("Sign up").run("link-to").run("next");
    auto const link = panel.editor().link_in_hand();
    ASSERT_TRUE(link);
    EXPECT_EQ(link->from, three_stages::sign_up);
    ASSERT_FALSE(panel.session().selection.empty());
    EXPECT_EQ(RecordId(link->target), panel.session().selection.back());
    ASSERT_FALSE(link->target.is_empty());
    EXPECT_TRUE(seen(panel, link->target).inflated(1).contains(link->to_in_screen));
}

TEST(EmptyMap, SaysWhatItLacksFirst)
{
    PanelDriver panel { JourneyBuilder {}.map("Bare") };
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Add the first stage"));
    EXPECT_FALSE(panel.has("0 of 0 touchpoints scored")) << "a share of nothing says nothing";
    panel.activate("Add stage").type("Before").key("Enter");
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Add the first lane"));
    panel.run("add-lane").type("Customer").key("Enter").wish(Select {});
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Add the first touchpoint"));
}

TEST(Inspector, SaysWhatIsLockedAndUnlocksIt)
{
    PanelDriver panel { JourneyBuilder { three_stage_journey() }.with<Touchpoint>("sign-up", [](Touchpoint& one) { one.is_locked = true; }) };
    panel.select("Sign up").click("Locked: press to unlock");
    EXPECT_FALSE(panel.journey().find(three_stages::sign_up)->is_locked);
    EXPECT_FALSE(panel.has("Locked: press to unlock"));
}

// Our own words, not those of the map: they are never cut, whatever the screen and the language.
TEST(Words, NoneIsCutOnAPhone)
{
    for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
        PanelDriver panel { three_stage_journey(), { 390, 844 }, language };
        std::vector<std::string> cut;
        panel.state().memory.cut_words = &cut;
        panel.show(Dialog::MapDetails).show(Dialog::None);
        panel.session().save = { SaveState::NotSaved, "The storage of this browser is full" };
        panel.settle();
        panel.run("new-map");
        if (panel.session().dialog == Dialog::ConfirmReplace)
            panel.wish(OpenWaiting {});
        panel.wish(Select {});
        panel.settle();
        panel.state().memory.cut_words = nullptr;
        for (auto const& words : cut)
            ADD_FAILURE() << int(language) << ": " << words;
    }
}

TEST(Words, TheTitleOfAPresentationIsWholeOnAPhone)
{
    std::string const title = "Vägassistans: strandad i skymningen";
    PanelDriver panel { JourneyBuilder { three_stage_journey() }.map(title), { 390, 844 }, Language::Swedish };
    std::vector<std::string> cut;
    panel.state().memory.cut_words = &cut;
    panel.run("present");
    panel.settle();
    panel.state().memory.cut_words = nullptr;
    EXPECT_EQ(std::count(cut.begin(), cut.end(), title), 0);
    EXPECT_TRUE(panel.has(ui::Role::Heading, title));
}

TEST(Words, WeightsAreWholeWithLargeText)
{
    PanelDriver panel;
    panel.session().has_large_text = true;
    panel.select("Sign up");
    std::vector<std::string> cut;
    panel.state().memory.cut_words = &cut;
    panel.settle();
    panel.state().memory.cut_words = nullptr;
    EXPECT_TRUE(std::none_of(cut.begin(), cut.end(), [](auto const& words) { return words.starts_with("Weights"); }));
}

TEST(Words, ACountOfOneHasNoPlural)
{
    PanelDriver panel { three_stage_journey(), { 1440, 900 }, Language::Swedish };
    panel.wish(Select { { three_stages::sign_up, three_stages::todo } });
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Kontaktpunkter: 1, övriga: 1"));
    panel.session().recent = { { "a", "Map", "14:03", 1, "" } };
    panel.wish(ShowPage { Page::Start });
    EXPECT_EQ(panel.editor().view().say(Error { "{0} touchpoint", { "1" }, {} }), "1 kontaktpunkt");
}

TEST(Phone, TheSheetLeavesTheCardItIsAboutInSight)
{
    PanelDriver panel { three_stage_journey(), { 390, 844 } };
    for (auto const& [id, touchpoint] : panel.journey().all<Touchpoint>()) {
        panel.wish(Select {}).wish(Select { { id } });
        panel.settle();
        auto const& view = panel.editor().view();
        auto const card = view.session.screen_from_board * view.layout.card(id)->rect();
        auto const sheet = panel.node(ui::Role::Region, "Inspector").rect_in_screen;
        EXPECT_LE(card.y + 20, sheet.y) << touchpoint.title;
    }
}

}

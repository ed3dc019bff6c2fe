#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(BoardPanel, PaintsLanesAndCardsBeforeTheTrustLine)
{
    PanelDriver panel;
    EXPECT_EQ(panel.painter().painted, "board trust ");
    EXPECT_GT(panel.painter().trust_step, 0);
}

TEST(BoardPanel, EveryCardInViewCanBeReached)
{
    PanelDriver panel;
    auto const node = panel.node("Sign up, Join, Customer, moment of truth, gap ");
    EXPECT_EQ(node.role, ui::Role::Button);
    EXPECT_FALSE(node.description.empty());
    panel.activate("Sign up, ");
    EXPECT_EQ(panel.session().selection.front().text, "sign-up");
    EXPECT_TRUE(panel.node("Sign up, ").is_selected);
}

TEST(BoardPanel, TheSelectedCardIsReadOutAlsoWhenItIsOutOfSight)
{
    PanelDriver panel;
    panel.select("First login").wish(PanBy { { -5000, 0 } });
    EXPECT_TRUE(panel.has("First login, "));
    EXPECT_FALSE(panel.has("Sign up, "));
}

TEST(StageHeaders, SelectByAPressAndRenameByTwo)
{
    PanelDriver panel;
    panel.click("Join");
    EXPECT_EQ(panel.session().selection.front().text, "join");
    panel.wish(Select { {} }).double_click("Onboard");
    EXPECT_TRUE(panel.session().inline_edit);
    panel.type("Welcome").key("Enter");
    EXPECT_EQ(panel.journey().find(StageId { "onboard" })->title, "Welcome");
    EXPECT_FALSE(panel.session().inline_edit);
}

TEST(StageHeaders, MoveWhenTheyAreDragged)
{
    PanelDriver panel;
    panel.drag(panel.rect("Discover").centre(), panel.rect("Onboard").centre() + Vec2 { 40, 0 });
    EXPECT_EQ(panel.all<BeginGesture>().size(), 1u);
    EXPECT_EQ(panel.all<EndGesture>().size(), 1u);
    EXPECT_GT(panel.rect("Discover").x, panel.rect("Onboard").x);
    panel.run("undo");
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

TEST(StageHeaders, APlusAddsOneAtTheEnd)
{
    PanelDriver panel;
    panel.click("Add stage").type("Leave").key("Enter");
    EXPECT_EQ(panel.journey().all<Stage>().size(), 4u);
    EXPECT_TRUE(panel.has(ui::Role::Button, "Leave"));
    EXPECT_GT(panel.rect("Leave").x, panel.rect("Onboard").x);
}

TEST(LaneNames, APlusAddsOneAtTheEnd)
{
    PanelDriver panel;
    panel.click("Add lane").type("Suppliers").key("Enter");
    EXPECT_EQ(panel.journey().all<Lane>().size(), 4u);
    EXPECT_GT(panel.rect("Suppliers").y, panel.rect("Back stage").y);
}

TEST(InlineEdit, EscapeTakesAwayWhatWasNew)
{
    PanelDriver panel;
    panel.click("Add stage").type("Leave").key("Escape");
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

TEST(InlineEdit, APressBesideKeepsWhatWasTyped)
{
    PanelDriver panel;
    panel.select("Sign up").run("rename").type("Signs up").click_at({ 900, 870 });
    EXPECT_EQ(panel.journey().find(TouchpointId { "sign-up" })->title, "Signs up");
    EXPECT_FALSE(panel.session().inline_edit);
}

TEST(InlineEdit, ANoteIsTypedWhereItLies)
{
    PanelDriver panel;
    panel.wish(Select { { NoteId { "todo" } } }).run("rename").type("Ask Anna").key("Ctrl+Enter");
    EXPECT_EQ(panel.journey().find(NoteId { "todo" })->text, "Ask Anna");
}

TEST(TrustStrip, SaysWhatItIsAndHowItEnds)
{
    PanelDriver panel;
    EXPECT_TRUE(panel.has(ui::Role::Region, "Trust line"));
    EXPECT_TRUE(panel.has("12 to 1, a rule of thumb"));
    EXPECT_TRUE(panel.has("Trust at the end: "));
}

TEST(TrustStrip, AsksForScoresWhileThereAreNoneAndBeginsWithTheFirstStep)
{
    auto journey = three_stage_journey();
    std::vector<Change> changes;
    for (auto const& [id, score] : journey.all<Score>())
        changes.push_back({ id, Record { score }, std::nullopt });
    for (auto const& [id, incident] : journey.all<Incident>())
        changes.push_back({ id, Record { incident }, std::nullopt });
    Edit clearing;
    clearing.changes = changes;
    ASSERT_FALSE(journey.apply(clearing));
    PanelDriver panel { std::move(journey) };
    EXPECT_FALSE(panel.has("Trust at the end: ")) << "a balance of nothing says nothing";
    panel.click("Score touchpoints to see where trust is won and lost");
    EXPECT_EQ(panel.session().selection.front(), RecordId { panel.editor().view().measures.trust.steps.front().touchpoint });
    EXPECT_TRUE(panel.session().is_scoring);
}

TEST(TrustStrip, HasAMenuOfItsOwnAndOnAFallThatOfItsTouchpoint)
{
    PanelDriver panel { large_journey(600) };
    auto const strip = panel.rect("Trust line");
    panel.right_click_at({ strip.x + 20, strip.bottom() - 10 });
    for (auto const* name : { "Trust", "Insights", "Map details…" })
        EXPECT_TRUE(panel.has(ui::Role::MenuItem, name)) << name;
    panel.key("Escape");
    ASSERT_FALSE(panel.has(ui::Role::Menu, "Actions"));

    auto const& scene = panel.editor().view().scene;
    ASSERT_FALSE(scene.falls.empty());
    auto const& fall = scene.falls.front();
    auto const& camera = panel.session().screen_from_board;
    float const x = camera.offset.x + fall.x * camera.zoom;
    for (float y = strip.y + 1; y < strip.bottom() && !panel.has(ui::Role::MenuItem, "Score"); y += 6)
        panel.key("Escape").right_click_at({ x, y });
    EXPECT_TRUE(panel.has(ui::Role::MenuItem, "Moment of truth"));
    ASSERT_EQ(panel.session().selection.size(), 1u);
    EXPECT_TRUE(panel.journey().find(TouchpointId { panel.session().selection.front().text }));
}

TEST(Minimap, HasAMenuOfWaysToLook)
{
    PanelDriver panel;
    panel.run("zoom-100").run("zoom-in").run("zoom-in").run("zoom-in");
    panel.right_click_at(panel.node(ui::Role::Image, "Minimap").rect_in_screen.centre()).activate("Show the whole map");
    EXPECT_FALSE(panel.has(ui::Role::Image, "Minimap"));
}

TEST(InlineEdit, ABreakInATitleIsASpaceAndTypingGoesOn)
{
    PanelDriver panel;
    panel.select("Sign up").run("rename").type("Signs").key("Shift+Enter").type("up");
    ASSERT_TRUE(panel.session().inline_edit);
    panel.key("Enter");
    EXPECT_EQ(panel.journey().find(TouchpointId { "sign-up" })->title, "Signs up");
    panel.select("Join").run("rename-stage").type("Joins").key("Shift+Enter").type("in").key("Enter");
    EXPECT_EQ(panel.journey().find(StageId { "join" })->title, "Joins in");
}

TEST(BoardMenu, OffersWhatCanBeDoneWithTheCardUnderThePointer)
{
    PanelDriver panel;
    panel.right_click_at(panel.node("Sign up, ").rect_in_screen.centre());
    for (auto const* name : { "Rename", "Score", "Moment of truth", "Link to", "Duplicate", "Delete" })
        EXPECT_TRUE(panel.has(ui::Role::MenuItem, name)) << name;
    panel.activate("Delete");
    EXPECT_FALSE(panel.has("Sign up, "));
}

TEST(BoardMenu, AddsATouchpointWhereItWasOpened)
{
    PanelDriver panel;
    auto const stage = panel.rect("Discover"), lane = panel.rect("Back stage");
    panel.right_click_at({ stage.centre().x, lane.centre().y }).activate("Add touchpoint here").type("Prints the letter").key("Enter");
    bool is_there = false;
    for (auto const& [id, touchpoint] : panel.journey().all<Touchpoint>())
        is_there |= touchpoint.title == "Prints the letter" && touchpoint.stage.text == "discover" && touchpoint.lane.text == "backstage";
    EXPECT_TRUE(is_there);
}

TEST(HeaderMenu, OffersWhatCanBeDoneWithAStageOrALane)
{
    PanelDriver panel;
    panel.right_click_at(panel.rect("Join").centre());
    EXPECT_EQ(panel.session().selection.front().text, "join");
    for (auto const* name : { "Rename stage", "Merge with the next stage", "Move stage later", "Remove stage" })
        EXPECT_TRUE(panel.has(ui::Role::MenuItem, name)) << name;
    panel.activate("Collapse or expand the stage");
    EXPECT_TRUE(panel.journey().find(StageId { "join" })->is_collapsed);
    panel.right_click_at(panel.rect("Front stage").centre()).activate("Collapse or expand the lane");
    EXPECT_TRUE(panel.journey().find(LaneId { "frontstage" })->is_collapsed);
}

TEST(HeaderMenu, OpensByItsKeyForWhateverHasTheFocus)
{
    {
        PanelDriver header;
        header.focus("Onboard").run("menu");
        EXPECT_EQ(header.session().selection.front().text, "onboard");
        EXPECT_TRUE(header.has(ui::Role::MenuItem, "Remove stage"));
    }
    {
        PanelDriver card;
        card.select("Sign up").run("menu");
        EXPECT_TRUE(card.has(ui::Role::MenuItem, "Split the stage here"));
    }
    PanelDriver nothing;
    nothing.run("menu");
    EXPECT_TRUE(nothing.has(ui::Role::MenuItem, "Add touchpoint here"));
}

TEST(BoardPanel, ThePlusIsThereForAssistiveToolsWhileItIsShown)
{
    PanelDriver panel;
    EXPECT_FALSE(panel.has("Add a touchpoint between"));
    panel.session().hovered_gap = TouchpointId { "mail" };
    panel.settle();
    panel.activate("Add a touchpoint between “Sign up” and “Waits for a mail”").type("Confirms").key("Enter");
    EXPECT_EQ(panel.journey().all<Touchpoint>().size(), three_stage_journey().all<Touchpoint>().size() + 1);
}

TEST(BoardPanel, TheEndsOfTheOneSelectedLinkCanBeTaken)
{
    PanelDriver panel;
    EXPECT_FALSE(panel.has("Move the end of the link"));
    panel.wish(Select { { { "ad-to-sign-up" } } }).activate("Move the end of the link");
    EXPECT_TRUE(panel.editor().link_in_hand());
}

TEST(ZoomControl, ZoomsAndFits)
{
    PanelDriver panel;
    panel.click("Zoom in");
    EXPECT_EQ(panel.last<RunAction>().id, "zoom-in");
    panel.click("Show the whole map");
    EXPECT_EQ(panel.last<RunAction>().id, "fit");
}

TEST(ToolRail, ChoosesATool)
{
    PanelDriver panel;
    panel.click("Place note");
    EXPECT_EQ(panel.session().tool, Tool::AddNote);
    EXPECT_EQ(panel.node("Place note").is_checked, true);
}

TEST(Legend, CountsTheCardsOfEachColour)
{
    PanelDriver panel;
    EXPECT_TRUE(panel.has(ui::Role::Region, "Legend"));
    EXPECT_TRUE(panel.has(ui::Role::Button, "failing 1/2: "));
    EXPECT_TRUE(panel.has(ui::Role::Button, "not scored: 2"));
}

TEST(Headers, TheWheelMovesTheBoardBelowThem)
{
    PanelDriver panel;
    panel.wheel_at(panel.rect("Join").centre(), -1);
    EXPECT_EQ(panel.last<PanBy>().by_in_screen.y, -80);
}

TEST(Keyboard, GoesBackToTheBoardAfterAPressOnAPanel)
{
    PanelDriver panel;
    panel.click("Insights").key("Escape");
    EXPECT_FALSE(panels_want_key(panel.state(), KeyDown { "ArrowLeft", "ArrowLeft" }));
}

TEST(Keyboard, BelongsToAFieldAsLongAsItIsTypedInto)
{
    PanelDriver panel;
    panel.click("Title of the map");
    EXPECT_TRUE(panels_want_key(panel.state(), KeyDown { "n", "KeyN" }));
    panel.key("Enter");
    EXPECT_FALSE(panels_want_key(panel.state(), KeyDown { "n", "KeyN" }));
}

TEST(Keyboard, EnterPressesWhatIsFocused)
{
    PanelDriver panel;
    panel.focus("Insights").key("Enter");
    EXPECT_EQ(panel.session().dialog, Dialog::Insights);
}

TEST(Keyboard, TabWalksThroughThePanel)
{
    PanelDriver panel;
    panel.focus("Zoom out");
    EXPECT_TRUE(panel.node("Zoom out").is_focused);
    panel.key("Tab"); // to the number
    EXPECT_FALSE(panel.node("Zoom out").is_focused);
    panel.key("Tab");
    EXPECT_TRUE(panel.node("Zoom in").is_focused);
}

TEST(BoardWords, AreWrittenOnceForAllFramesOfAPan)
{
    PanelDriver panel;
    panel.run("zoom-100").let_time_pass(500).let_time_pass(500);
    auto const number = panel.painter().words_number;
    EXPECT_GT(number, 0u);
    panel.wish(PanBy { { -30, -20 } }).wish(PanBy { { -12.4f, 0 } });
    EXPECT_EQ(panel.painter().words_number, number);
    EXPECT_EQ(panel.painter().words_moved.x, -42) << "whole pixels";
    EXPECT_EQ(panel.painter().words_moved.y, -20);
    panel.wish(PanBy { { -300, 0 } });
    EXPECT_GT(panel.painter().words_number, number) << "others come into view";
}

TEST(BoardWords, AreWrittenAgainWhenTheyAreOthers)
{
    PanelDriver panel;
    panel.run("zoom-100").let_time_pass(500).let_time_pass(500);
    auto number = panel.painter().words_number;
    auto const are_written = [&] {
        panel.let_time_pass(500).let_time_pass(500);
        return std::exchange(number, panel.painter().words_number) < panel.painter().words_number;
    };
    EXPECT_FALSE(are_written());
    auto const card = panel.journey().all<Touchpoint>().begin()->first;
    EXPECT_TRUE((panel.wish(Command { RenameTouchpoint { card, "Another name" } }), are_written()));
    EXPECT_TRUE((panel.wish(ChooseTheme { ThemeChoice::Dark }), are_written()));
    EXPECT_TRUE((panel.wish(ChooseLanguage { Language::Swedish }), are_written()));
    EXPECT_TRUE((panel.wish(EditInline { card }), are_written())) << "the field stands where the title was";
    EXPECT_TRUE((panel.wish(ZoomBy { 1.1f, { 600, 500 } }), are_written()));
    EXPECT_TRUE((panel.wish(SearchFor { "no card has this" }), are_written())) << "all are dimmed";
}

TEST(BoardArea, LeavesRoomForHeadersAndInspector)
{
    PanelDriver panel;
    auto const area = board_area_in_screen(panel.editor().view(), { 1440, 900 });
    EXPECT_EQ(area, (Rect { 160, 238, 952, 662 }));
    panel.run("toggle-inspector");
    EXPECT_EQ(board_area_in_screen(panel.editor().view(), { 1440, 900 }).width, 1440 - 160);
}

}

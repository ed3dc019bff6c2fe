// Faults that were found by looking at pictures of every state, and must not come back.

#include "core/editor/selection.h"
#include "panels/panel.h"
#include "support/panel_driver.h"
#include "support/three_stages.h"

#include <gtest/gtest.h>
#include <imgui.h>

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

// What a surface has drawn in one colour: the box of each triangle.
std::vector<Rect> drawn_in(std::string_view surface, Colour colour)
{
    std::vector<Rect> boxes;
    for (auto const* list : ImGui::GetDrawData()->CmdLists) {
        if (!list->_OwnerName || std::string_view(list->_OwnerName).find(surface) == std::string_view::npos)
            continue;
        for (int at = 0; at + 2 < list->IdxBuffer.Size; at += 3) {
            float left = FLT_MAX, top = FLT_MAX, right = -FLT_MAX, bottom = -FLT_MAX;
            bool is_in_colour = false; // the outer corners of a smooth edge are clear
            for (int corner = 0; corner < 3; ++corner) {
                auto const& vertex = list->VtxBuffer[list->IdxBuffer[at + corner]];
                is_in_colour |= vertex.col == colour.packed();
                left = std::min(left, vertex.pos.x), right = std::max(right, vertex.pos.x);
                top = std::min(top, vertex.pos.y), bottom = std::max(bottom, vertex.pos.y);
            }
            if (is_in_colour)
                boxes.push_back({ left, top, right - left, bottom - top });
        }
    }
    return boxes;
}

struct Looks {
    Vec2 page;
    ThemeChoice theme;
    bool has_large_text;
};

constexpr Looks all_looks[] { { { 1440, 900 }, ThemeChoice::Light, false }, { { 1440, 900 }, ThemeChoice::Projector, false }, { { 1440, 900 }, ThemeChoice::Light, true },
    { { 390, 844 }, ThemeChoice::Light, false }, { { 390, 844 }, ThemeChoice::Projector, false }, { { 390, 844 }, ThemeChoice::Light, true } };

void put_on(PanelDriver& panel, Looks const& looks)
{
    panel.wish(ChooseTheme { looks.theme }).wish(SetSetting { "has_large_text", looks.has_large_text });
    panel.settle();
}

}

TEST(StageHeaders, NamesKeepClearOfDividersAndInsideTheHeader)
{
    for (auto const& looks : all_looks) {
        PanelDriver panel { JourneyBuilder { large_journey(200) }.with<Stage>("stage-1", [](Stage& one) { one.title = "Asks for help again"; }).with<Stage>("stage-3", [](Stage& one) { one.title = "Go"; }), looks.page };
        put_on(panel, looks);
        auto const& tokens = panel.editor().view().tokens;
        panel.run("zoom-100");
        for (int step = 0; step < 16; ++step) {
            panel.run("zoom-out");
            panel.settle();
            auto const strip = panel.node(ui::Role::Region, "Stages").rect_in_screen;
            auto const letters = drawn_in("stages", tokens.ink);
            auto const zoom = panel.session().screen_from_board.zoom;
            int crossed = 0, outside = 0;
            for (auto const& divider : drawn_in("stages", tokens.hair))
                crossed += int(std::count_if(letters.begin(), letters.end(), [&](Rect const& letter) { return divider.width <= 2 && letter.height < 40 && letter.intersects(divider); }));
            for (auto const& letter : letters)
                outside += letter.y < strip.y || letter.bottom() > strip.bottom();
            EXPECT_EQ(crossed, 0) << looks.page.x << " " << int(looks.theme) << " " << looks.has_large_text << " at " << zoom;
            EXPECT_EQ(outside, 0) << looks.page.x << " " << int(looks.theme) << " " << looks.has_large_text << " at " << zoom;
        }
    }
}

TEST(StageHeaders, OnAPhoneTheNumbersAreNotCutBelowLongNames)
{
    for (auto const language : { Language::English, Language::Chinese }) {
        PanelDriver panel { JourneyBuilder { three_stage_journey() }.with<Stage>("join", [](Stage& one) { one.title = "Looks for somebody who helps"; }), { 390, 844 }, language };
        panel.session().touch = true;
        panel.settle();
        auto const strip = panel.node(ui::Role::Region, panel.session().language == Language::Chinese ? "阶段" : "Stages").rect_in_screen;
        for (auto const colour : { panel.editor().view().tokens.ink, panel.editor().view().tokens.muted }) {
            for (auto const& letter : drawn_in("stages", colour))
                EXPECT_LE(letter.bottom(), strip.bottom() - 1) << int(language);
        }
    }
}

// Where the letters of the names begin, from the left end of the map: what is in view does not change while the map is moved.
std::vector<int> places_of_names(PanelDriver& panel, Rect const& between)
{
    std::vector<int> places;
    float const left = panel.session().screen_from_board.offset.x;
    for (auto const& letter : drawn_in("stages", panel.editor().view().tokens.ink)) {
        if (letter.x >= between.x && letter.right() <= between.right())
            places.push_back(int(std::round(letter.x - left)));
    }
    std::sort(places.begin(), places.end());
    return places;
}

TEST(StageHeaders, NamesDependOnTheZoomAndNotOnThePan)
{
    PanelDriver panel { large_journey(200), { 390, 844 } };
    panel.run("zoom-100");
    for (int step = 0; step < 12; ++step)
        panel.run("zoom-out");
    panel.settle();
    Rect between = panel.node(ui::Role::Region, "Stages").rect_in_screen;
    between.x += 130, between.width -= 140;
    // Far enough from the borders, the names that are seen before and after are the same.
    for (int step = 0; step < 12; ++step) {
        auto const before = places_of_names(panel, between);
        constexpr float pan = -7;
        panel.wish(PanBy { { pan, 0 } });
        panel.settle();
        auto const after = places_of_names(panel, between.moved({ pan, 0 }));
        EXPECT_EQ(before, after) << step;
    }
}

TEST(StageHeaders, ANameIsReadOrLeftOut)
{
    constexpr std::string_view title = "Rings for help again";
    for (auto const page : { Vec2 { 390, 844 }, Vec2 { 1440, 900 } }) {
        PanelDriver panel { JourneyBuilder { large_journey(200) }.with<Stage>("stage-1", [&](Stage& one) { one.title = title; }), page };
        panel.run("zoom-100");
        for (int step = 0; step < 16; ++step) {
            std::vector<std::string> cut;
            panel.run("zoom-out");
            panel.settle();
            panel.state().memory.cut_words = &cut;
            panel.wish(PanBy { { 1, 0 } });
            panel.settle();
            panel.state().memory.cut_words = nullptr;
            if (std::count(cut.begin(), cut.end(), title) == 0)
                continue;
            // What is left of it can be understood.
            auto const& stages = panel.editor().view().layout.stages;
            auto const stage = std::find_if(stages.begin(), stages.end(), [](PlacedStage const& one) { return one.id.text == "stage-1"; });
            auto const& names = panel.state().headers.names_across;
            auto const across = std::find_if(names.begin(), names.end(), [&](NameAcross const& one) { return &stages[one.stage] == &*stage; });
            float const width = across != names.end() ? across->width : stage->width * panel.session().screen_from_board.zoom - 10;
            EXPECT_GE(width, 65) << page.x << " at step " << step;
        }
    }
}

TEST(LaneNames, FromFarAwaySomeLanesAreNamedInEveryTheme)
{
    for (auto const& looks : all_looks) {
        PanelDriver panel { large_journey(600), looks.page };
        put_on(panel, looks);
        panel.run("zoom-100");
        for (int step = 0; step < 24; ++step)
            panel.run("zoom-out");
        panel.settle();
        EXPECT_FALSE(drawn_in("lanes", panel.editor().view().tokens.ink).empty()) << looks.page.x << " " << int(looks.theme) << " " << looks.has_large_text;
    }
}

TEST(Links, ALongLabelIsShortenedOnTheBoard)
{
    auto journey = three_stage_journey();
    ASSERT_FALSE(journey.all<Link>().empty());
    auto const id = journey.all<Link>().begin()->first;
    PanelDriver panel { JourneyBuilder { std::move(journey) }.with<Link>(id.text, [](Link& one) { one.label = "while somebody who has never seen the device reads the whole procedure aloud, twice"; }) };
    panel.run("zoom-100").wish(Select { { id } });
    std::vector<std::string> cut;
    panel.state().memory.cut_words = &cut;
    panel.settle();
    panel.wish(PanBy { { 1, 0 } });
    panel.settle();
    panel.state().memory.cut_words = nullptr;
    EXPECT_TRUE(std::any_of(cut.begin(), cut.end(), [](auto const& words) { return words.starts_with("while somebody"); }));
}

TEST(Legend, OnAPhoneItLiesOnNoCard)
{
    for (auto const& looks : all_looks) {
        if (looks.page.x >= 760)
            continue;
        PanelDriver panel { large_journey(200), looks.page };
        put_on(panel, looks);
        EXPECT_FALSE(panel.node(ui::Role::Region, "Legend").rect_in_screen.intersects(panel.node(ui::Role::Region, "Board").rect_in_screen)) << int(looks.theme);
    }
}

TEST(TopBar, WhereTheMapIsSavedIsReadWhole)
{
    for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
        for (auto const& looks : all_looks) {
            PanelDriver panel { JourneyBuilder { three_stage_journey() }.map("Map"), looks.page, language };
            put_on(panel, looks);
            panel.session().save = { SaveState::SavedOnDevice, "21:02" };
            std::vector<std::string> cut;
            panel.state().memory.cut_words = &cut;
            panel.settle();
            panel.run("zoom-in");
            panel.state().memory.cut_words = nullptr;
            EXPECT_TRUE(cut.empty()) << looks.page.x << " " << int(looks.theme) << " " << int(language) << ": " << (cut.empty() ? "" : cut.front());
        }
    }
}

// What people typed may be too long for its place; the tool's own words may not.
TEST(Board, NoneOfItsOwnWordsIsCut)
{
    for (auto const& looks : all_looks) {
        for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
            PanelDriver panel { three_stage_journey(), looks.page, language };
            put_on(panel, looks);
            std::vector<std::string> cut;
            panel.state().memory.cut_words = &cut;
            for (std::size_t lens = 0; lens < lens_count; ++lens)
                panel.wish(ChooseLens { Lens(lens) });
            panel.state().memory.cut_words = nullptr;
            std::sort(cut.begin(), cut.end());
            cut.erase(std::unique(cut.begin(), cut.end()), cut.end());
            for (auto const& words : cut)
                ADD_FAILURE() << looks.page.x << " " << int(looks.theme) << " " << looks.has_large_text << " " << int(language) << ": " << words;
        }
    }
}

TEST(LaneNames, AWordThatIsTooLongIsShortenedAndNeverBroken)
{
    std::string const title = "Kundtjänstmedarbetarnas återkoppling";
    PanelDriver panel { JourneyBuilder { three_stage_journey() }.with<Lane>("customer", [&](Lane& lane) { lane.title = title; }), { 390, 844 } };
    std::vector<std::string> cut;
    panel.state().memory.cut_words = &cut;
    panel.settle();
    panel.state().memory.cut_words = nullptr;
    EXPECT_NE(std::find(cut.begin(), cut.end(), title), cut.end());
}

TEST(InlineEdit, AllOfALongTitleIsSeenWhileItIsTyped)
{
    for (auto const page : { Vec2 { 390, 844 }, Vec2 { 1440, 900 } }) {
        PanelDriver panel { JourneyBuilder { three_stage_journey() }.with<Touchpoint>("sign-up", [](Touchpoint& one) { one.title = "App: bilmodell först, sedan plats och sist telefonnummer"; }), page };
        panel.run("zoom-100").wish(Select { { three_stages::sign_up } }).run("rename");
        panel.settle();
        auto const& typed = panel.state().memory.field;
        auto const line = [&] { return 18 * float(typed.edit.rows().size()); };
        ASSERT_GE(typed.edit.rows().size(), 3u);
        EXPECT_GE(panel.node(ui::Role::TextField, "Title of the touchpoint").rect_in_screen.height, line());
        auto const before = typed.edit.rows().size();
        panel.key("End").type(" och hur länge det dröjer");
        panel.settle();
        EXPECT_GT(typed.edit.rows().size(), before);
        EXPECT_GE(panel.node(ui::Role::TextField, "Title of the touchpoint").rect_in_screen.height, line());
    }
}

TEST(StartPage, AButtonThatCannotBePressedYetIsStillSeenAsOne)
{
    auto panel = PanelDriver::on_start_page();
    auto const box = panel->node("Make a map").rect_in_screen;
    auto const edges = drawn_in("", panel->editor().view().tokens.faint);
    EXPECT_TRUE(std::any_of(edges.begin(), edges.end(), [&](Rect const& edge) { return edge.width > box.width / 2 && lies_within(edge, box.inflated(2)) && edge.y < box.y + 2; }));
}

TEST(BoardMarks, WhatIsSelectedInACollapsedStageHasItsRingThere)
{
    PanelDriver panel;
    panel.run("zoom-100").select("Join").run("collapse-stage").wish(Select { { three_stages::sign_up } });
    panel.settle();
    auto const stage = panel.session().screen_from_board * place_in_board(panel.editor().view().layout, RecordId { "join" }).value_or(Rect {});
    auto const rings = drawn_in("Background", panel.editor().view().tokens.accent);
    EXPECT_TRUE(std::any_of(rings.begin(), rings.end(), [&](Rect const& edge) { return lies_within(edge, stage.inflated(4)) && edge.y > panel.session().board_in_screen.y; }));
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

TEST(InlineEdit, FromFarAwayANoteHasThreeWholeLinesAndATitleToo)
{
    for (auto const page : { Vec2 { 390, 844 }, Vec2 { 1440, 900 } }) {
        PanelDriver panel { three_stage_journey(), page };
        panel.run("zoom-100").run("zoom-out").run("zoom-out").run("zoom-out").run("zoom-out").run("zoom-out").run("zoom-out").run("zoom-out");
        for (auto const& [id, name] : { std::pair<RecordId, char const*> { three_stages::todo, "Text of the note" }, { three_stages::sign_up, "Title of the touchpoint" } }) {
            panel.wish(Select { { id } }).run("rename");
            panel.settle();
            auto const field = panel.node(ui::Role::TextField, name).rect_in_screen;
            EXPECT_GE(field.height, 3 * 16 + 8) << name;
            EXPECT_GE(field.width, 180) << name;
            panel.key("Escape");
        }
    }
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

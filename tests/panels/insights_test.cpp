#include "core/journey/queries.h"
#include "core/scene/pictures/picture.h"
#include "panels/panel.h"
#include "panels/rich_journey.h"
#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(InsightsPanel, OpensByItsShortcutActionAndButton)
{
    PanelDriver panel { rich_journey() };
    panel.click("Insights");
    EXPECT_TRUE(panel.has(ui::Role::Dialog, "Insights"));
    panel.key("Escape");
    EXPECT_EQ(panel.session().dialog, Dialog::None);
    panel.run("insights");
    EXPECT_TRUE(panel.has(ui::Role::Dialog, "Insights"));
}

TEST(InsightsPanel, ShowsThePicturesTogetherAndEachAlone)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Insights);
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Importance and performance"));
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Value stream"));
    panel.activate("Value stream");
    EXPECT_FALSE(panel.has(ui::Role::Heading, "Importance and performance"));
    for (std::size_t at = 0; at < picture_count; ++at) {
        auto const kind = PictureKind(at);
        panel.wish(ShowInsight { kind });
        EXPECT_EQ(panel.session().insight, kind);
    }
}

TEST(InsightsPanel, APressOnAMarkGoesToItsTouchpoint)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Insights).activate("Importance and performance");
    auto const& nodes = panel.nodes();
    auto const mark = std::find_if(nodes.begin(), nodes.end(), [](ui::MirrorNode const& node) { return node.role == ui::Role::Button && node.name.starts_with("Sign up"); });
    ASSERT_NE(mark, nodes.end());
    EXPECT_FALSE(mark->description.empty()); // its numbers
    panel.activate(std::string(mark->name));
    EXPECT_EQ(panel.session().dialog, Dialog::None);
    ASSERT_EQ(panel.session().selection.size(), 1u);
    EXPECT_EQ(panel.session().selection.front(), TouchpointId { "sign-up" });
}

TEST(InsightsPanel, FollowsAnEdit)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Insights).activate("What to fix first");
    auto const count = [&] { return panel.names_of(ui::Role::Button).size(); };
    auto const before = count();
    panel.wish(Command { RemoveRecords { { PriorityId { "shorter" } } } });
    EXPECT_NE(count(), before);
}

TEST(InsightsPanel, LargeLettersLeavePicturesWithinAPhone)
{
    PanelDriver panel { rich_journey(), { 390, 844 } };
    panel.run("large-text").run("theme-projector").show(Dialog::Insights);
    for (std::size_t at = 0; at < picture_count; ++at) {
        panel.wish(ShowInsight { PictureKind(at) });
        panel.state().insight_page = InsightPage::Picture;
        panel.settle();
        for (auto const& node : panel.nodes())
            EXPECT_LE(node.rect_in_screen.right(), 390.5f) << at << ": " << node.name;
    }
}

TEST(InsightsPanel, ExportsPictureAndNumbers)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Insights).activate("Importance and performance");
    panel.activate("Export picture (SVG)").activate("Export numbers (CSV)");
    auto const wished = panel.all<ExportInsight>();
    ASSERT_EQ(wished.size(), 2u);
    panel.editor().take_host_requests();
    panel.editor().run({ wished[0], wished[1] }, 5'000);
    std::vector<DownloadFile> files;
    for (auto const& request : panel.editor().take_host_requests()) {
        if (auto const* file = std::get_if<DownloadFile>(&request))
            files.push_back(*file);
    }
    ASSERT_EQ(files.size(), 2u);
    EXPECT_TRUE(files[0].name.ends_with(".svg"));
    EXPECT_TRUE(files[0].text.starts_with("<svg"));
    EXPECT_TRUE(files[1].name.ends_with(".csv"));
    EXPECT_NE(files[1].text.find("Sign up"), std::string::npos);
}

TEST(InsightsPanel, MomentsAndEvidenceAreExportedLikeTheOthers)
{
    PanelDriver panel { rich_journey() };
    for (auto const& [name, words] : { std::pair { "Moments of truth", "Our rule: importance 6 or 7" }, std::pair { "Evidence", "Assumed: " }, std::pair { "Agreement", "Lowest to highest" } }) {
        panel.show(Dialog::Insights).activate(name);
        EXPECT_TRUE(panel.has(words)) << name;
        panel.forget();
        panel.activate("Export picture (SVG)").activate("Export numbers (CSV)");
        EXPECT_EQ(panel.all<ExportInsight>().size(), 2u) << name;
    }
}

TEST(InsightsPanel, TheRoundToCompareWithIsChosen)
{
    JourneyBuilder map { rich_journey() };
    PanelDriver panel { map };
    auto const rounds = rounds_in_order(panel.journey());
    ASSERT_GE(rounds.size(), 2u);
    RoundId const extra { "extra" };
    panel.wish(Command { AddRound { extra, "Next spring", {} } }).wish(ChooseRound { extra });
    auto const before = panel.editor().view().measures.earlier_round;
    EXPECT_EQ(before, rounds.back()->id);
    panel.show(Dialog::Insights).activate("Compared with").activate(std::string(rounds.front()->title));
    EXPECT_EQ(panel.session().compared, rounds.front()->id);
    EXPECT_EQ(panel.editor().view().measures.earlier_round, rounds.front()->id);
    panel.activate("Compared with").activate("The round before");
    EXPECT_EQ(panel.editor().view().measures.earlier_round, before);
}

TEST(Overview, ItsNumbersOpenThePicturesTheyComeFrom)
{
    PanelDriver panel { rich_journey() };
    for (auto const& [name, picture] : { std::pair { "overall gap, weighted: ", PictureKind::Radar }, std::pair { "trust at the end", PictureKind::Trust } }) {
        panel.show(Dialog::Overview).activate(name);
        EXPECT_EQ(panel.session().dialog, Dialog::Insights) << name;
        EXPECT_EQ(panel.session().insight, picture) << name;
    }
}

TEST(Legend, APressOnAClassSelectsItsCards)
{
    PanelDriver panel { rich_journey() };
    auto const& legend = panel.editor().view().scene.legend;
    auto const is_alone = [&](LegendEntry const& one) {
        return std::count_if(legend.entries.begin(), legend.entries.end(), [&](LegendEntry const& other) { return other.word == one.word; }) == 1;
    };
    auto const entry = std::find_if(legend.entries.begin(), legend.entries.end(), [&](LegendEntry const& one) { return one.count > 0 && !one.is_unscored && is_alone(one); });
    ASSERT_NE(entry, legend.entries.end());
    auto const count = std::size_t(entry->count);
    auto const name = filled(entry->word, entry->arguments) + ": " + std::to_string(count);
    panel.click(name);
    EXPECT_EQ(panel.session().selection.size(), count);
}

TEST(Legend, AnOwnerThatIsPressedStandsOut)
{
    JourneyBuilder map { rich_journey() };
    map.with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) { touchpoint.owner = "Karim Haddad"; });
    PanelDriver panel { map };
    panel.wish(ChooseLens { Lens::Owner });
    auto const card = panel.editor().layout().card_of.at(TouchpointId { "sign-up" });
    auto const before = panel.editor().view().scene.cards[card].band;
    panel.click("Karim Haddad: ");
    EXPECT_TRUE(panel.session().is_selected(TouchpointId { "sign-up" }));
    EXPECT_NE(panel.editor().view().scene.cards[card].band, before);
}

// Every word of the insights stands there whole, at a desk and on a phone; only what somebody typed may be too long for its place.
TEST(InsightsPanel, NoWordIsCut)
{
    for (auto const page : { Vec2 { 1440, 900 }, Vec2 { 390, 844 } }) {
        for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
            PanelDriver panel { rich_journey(), page, language };
            std::vector<std::string> cut;
            panel.state().memory.cut_words = &cut;
            panel.show(Dialog::Insights);
            for (std::size_t at = 0; at < picture_count; ++at)
                panel.wish(ShowInsight { PictureKind(at) });
            panel.show(Dialog::Overview);
            for (auto const& words : cut)
                ADD_FAILURE() << page.x << " " << int(language) << ": " << words;
            panel.state().memory.cut_words = nullptr;
        }
    }
}

TEST(InsightsPanel, AMapWithoutNumbersSaysWhatToDo)
{
    PanelDriver panel { JourneyBuilder {}.stage("s", "S").lane("l", "L").journey() };
    panel.show(Dialog::Insights);
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Importance and performance"));
    for (std::size_t at = 0; at < picture_count; ++at)
        panel.wish(ShowInsight { PictureKind(at) });
}

TEST(Lens, EveryOneIsAKeyAway)
{
    PanelDriver panel { rich_journey() };
    for (auto const& [key, code, lens] : { std::tuple { "9", "Digit9", Lens::Watermelon }, std::tuple { "0", "Digit0", Lens::Evidence }, std::tuple { "w", "KeyW", Lens::Waiting },
             std::tuple { "r", "KeyR", Lens::Owner }, std::tuple { "a", "KeyA", Lens::Agreement }, std::tuple { "c", "KeyC", Lens::Change } }) {
        panel.editor().handle(KeyDown { key, code }, 2'000);
        panel.settle();
        EXPECT_EQ(panel.session().lens, lens) << key;
    }
}

TEST(Lens, TheRowAndTheMenuHaveThemAll)
{
    PanelDriver panel { rich_journey() };
    panel.click("More");
    for (auto const* name : { "Waiting", "Owner", "Agreement", "Change", "Reliability" })
        EXPECT_TRUE(panel.has(ui::Role::MenuItem, name)) << name;
    panel.activate("Waiting");
    EXPECT_EQ(panel.session().lens, Lens::Waiting);
}

}

// Every screen, at a desk and on a phone, in three languages: everything has a name, nothing lies on anything else, nothing
// sticks out of where it stands.

#include "panels/layout_checks.h"

#include "core/journey/names.h"
#include "panels/panel.h"
#include "panels/rich_journey.h"

namespace trustline {

namespace {

struct Screen {
    Vec2 page;
    Language language;
};

std::string name_of(testing::TestParamInfo<Screen> const& info)
{
    constexpr std::array languages { "English", "Chinese", "Swedish" };
    return (info.param.page.x > 600 ? std::string("Desk") : std::string("Phone")) + std::to_string(int(info.param.page.x)) + languages[std::size_t(info.param.language)];
}

// Titles as long as people make them, in the script of the language.
Journey long_words(Language language)
{
    constexpr std::array titles { "Waits for the call that was promised within fifteen minutes of the first report",
        "\u7B49\u5F85\u627F\u8BFA\u5728\u5341\u4E94\u5206\u949F\u5185\u56DE\u590D\u7684\u7535\u8BDD\uFF0C\u4F46\u662F\u6CA1\u6709\u4EBA\u6253\u6765\u8FC7",
        "V\u00E4ntar p\u00E5 kundtj\u00E4nstmedarbetarens \u00E5terkopplingssamtal enligt \u00F6verenskommelsen" };
    std::string const title = titles[std::size_t(language)];
    auto builder = JourneyBuilder { three_stage_journey() };
    builder.with<Touchpoint>("sign-up", [&](Touchpoint& touchpoint) {
        touchpoint.title = title;
        touchpoint.description = title + ". " + title;
        touchpoint.channel = Channel::Phone;
        touchpoint.channel_name = title;
        touchpoint.importance = 7;
        touchpoint.moment_of_truth = MomentOfTruth { MomentKind::Recovery, title };
    });
    builder.with<Stage>("join", [&](Stage& stage) { stage.title = title; });
    builder.with<Lane>("frontstage", [&](Lane& lane) { lane.title = title; });
    builder.with<Persona>("newcomers", [&](Persona& persona) { persona.title = title; });
    builder.with<Round>("autumn", [&](Round& round) { round.title = title; });
    builder.map(title);
    return builder;
}

}

class EveryScreen : public testing::TestWithParam<Screen> {
protected:
    PanelDriver board() const { return PanelDriver { three_stage_journey(), GetParam().page, GetParam().language }; }
};

TEST_P(EveryScreen, TheStartPage)
{
    auto panel = PanelDriver::on_start_page(GetParam().page, GetParam().language);
    panel->session().templates = { { "desk.trustline.json", "IT service desk: a laptop fails before a client meeting", "It is 08:20.", "en", 6, 18, "0,1,-11|2|33.1 05/..20 6." },
        { "library.sv.trustline.json", "Universitetsbiblioteket: studenten som ingen h\u00E4lsade p\u00E5", "", "sv", 5, 17, "" } };
    panel->session().recent = { { "a", "A map with a title that is much longer than any card of a gallery can show on one line", "Today 14:03", 585, "0,1|1|3" }, { "b", "", "", 0, "" } };
    panel->settle();
    expect_tidy(*panel);
}

TEST_P(EveryScreen, TheBoardWithNothingSelected)
{
    auto panel = board();
    expect_tidy(panel);
}

TEST_P(EveryScreen, ATouchpoint)
{
    auto panel = board();
    panel.select("Sign up");
    expect_tidy(panel);
    panel.run("score");
    expect_tidy(panel);
}

TEST_P(EveryScreen, LongWordsEverywhere)
{
    PanelDriver panel { long_words(GetParam().language), GetParam().page, GetParam().language };
    expect_tidy(panel);
    panel.wish(Select { { TouchpointId { "sign-up" } } });
    expect_tidy(panel);
    panel.wish(Select { { StageId { "join" } } });
    expect_tidy(panel);
    panel.wish(Select { { LaneId { "frontstage" } } });
    expect_tidy(panel);
    panel.wish(Select { {} });
    for (auto const dialog : { Dialog::Overview, Dialog::Personas, Dialog::MapDetails }) {
        panel.show(dialog);
        expect_tidy(panel);
    }
}

TEST_P(EveryScreen, StageLaneNoteAndLink)
{
    auto panel = board();
    for (auto const* id : { "join", "customer", "todo", "ad-to-sign-up" }) {
        panel.wish(Select { { RecordId { id } } });
        expect_tidy(panel);
    }
}

TEST_P(EveryScreen, SeveralThings)
{
    auto panel = board();
    panel.run("select-all");
    expect_tidy(panel);
}

TEST_P(EveryScreen, TheDialogs)
{
    auto panel = board();
    for (auto const dialog : { Dialog::Palette, Dialog::Shortcuts, Dialog::Personas, Dialog::Overview, Dialog::MapDetails, Dialog::ConfirmReplace }) {
        panel.show(dialog);
        EXPECT_TRUE(panel.nodes().front().is_modal) << int(dialog);
        expect_tidy(panel);
    }
}

TEST_P(EveryScreen, ATouchpointWithEverything)
{
    PanelDriver panel { rich_journey(), GetParam().page, GetParam().language };
    panel.wish(Select { { TouchpointId { "sign-up" } } });
    expect_tidy(panel);
    // Each form in turn.
    for (auto const* id : { "sat", "lost", "response", "wait", "shorter", "weak", "kano-1" }) {
        panel.state().open_record = RecordId { id };
        panel.settle();
        expect_tidy(panel);
    }
    panel.state().folds["zone"] = true;
    panel.state().folds["sources"] = true;
    panel.settle();
    expect_tidy(panel);
}

TEST_P(EveryScreen, TheCatalogues)
{
    PanelDriver panel { rich_journey(), GetParam().page, GetParam().language };
    for (auto const dialog : { Dialog::Services, Dialog::Rounds, Dialog::Tensions, Dialog::Personas }) {
        panel.show(dialog);
        expect_tidy(panel);
    }
    auto bare = board();
    for (auto const dialog : { Dialog::Services, Dialog::Rounds, Dialog::Tensions }) {
        bare.show(dialog);
        expect_tidy(bare);
    }
}

TEST_P(EveryScreen, TheInsights)
{
    for (auto const& journey : { rich_journey(), long_words(GetParam().language), Journey {} }) {
        PanelDriver panel { journey, GetParam().page, GetParam().language };
        panel.show(Dialog::Insights);
        panel.settle();
        expect_tidy(panel);
        for (std::size_t at = 0; at < picture_count; ++at) {
            panel.wish(ShowInsight { PictureKind(at) });
            expect_tidy(panel);
        }
    }
}

TEST_P(EveryScreen, EveryLensWithItsLegend)
{
    PanelDriver panel { rich_journey(), GetParam().page, GetParam().language };
    for (std::size_t lens = 0; lens < lens_count; ++lens) {
        panel.wish(ChooseLens { Lens(lens) });
        expect_tidy(panel);
    }
}

TEST_P(EveryScreen, AnEmptyMap)
{
    auto panel = board();
    panel.run("new-map");
    if (panel.session().dialog == Dialog::ConfirmReplace)
        panel.wish(OpenWaiting {});
    expect_tidy(panel);
}

TEST_P(EveryScreen, AMapThatCannotBeChanged)
{
    auto panel = board();
    panel.session().is_read_only = true;
    panel.settle();
    expect_tidy(panel);
    panel.select("Sign up");
    expect_tidy(panel);
}

TEST_P(EveryScreen, AMessage)
{
    auto panel = board();
    panel.editor().show_error({ "“{0}” is scored. Tab leads to the next touchpoint.", { std::string(200, 'w') } });
    panel.settle();
    expect_tidy(panel);
}

INSTANTIATE_TEST_SUITE_P(Layout, EveryScreen,
    testing::Values(Screen { { 1440, 900 }, Language::English }, Screen { { 1440, 900 }, Language::Chinese }, Screen { { 1440, 900 }, Language::Swedish },
        Screen { { 390, 844 }, Language::English }, Screen { { 390, 844 }, Language::Chinese }, Screen { { 390, 844 }, Language::Swedish },
        Screen { { 1024, 700 }, Language::English }, Screen { { 800, 600 }, Language::Swedish }, Screen { { 320, 568 }, Language::Swedish }),
    name_of);

}

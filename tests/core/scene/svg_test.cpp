#include "core/scene/svg.h"
#include "core/journey/queries.h"
#include "core/scene/svg_writer.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace trustline;

namespace {

std::string svg_of(Journey const& journey, std::string const& embedded_map = {}, SceneStyle style = {})
{
    BoardLayout const layout = lay_out_board(journey);
    Measures const measures = measure(journey, { current_round(journey), {} });
    Scene const scene = build_scene(journey, measures, layout, style);
    return write_svg({ journey, measures, layout, scene, style, embedded_map, {} }, estimated_width);
}

std::string texts_in(pugi::xml_node node)
{
    std::string texts;
    for (auto const child : node.children()) {
        if (std::string_view(child.name()) == "text")
            texts += std::string(child.text().get()) + '\n';
        texts += texts_in(child);
    }
    return texts;
}

bool contains(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

// Two stages, two lanes, one card of each kind, so that every part of the writer leaves a trace and the file stays readable.
Journey small_map()
{
    return JourneyBuilder {}
        .map("A laptop fails before a meeting")
        .stage("wait", "Wait")
        .stage("fix", "Fix")
        .lane("customer", "Customer actions")
        .lane("back", "Back stage", LaneKind::Backstage)
        .touchpoint("call", "Waits for the promised call", "wait", "customer")
        .touchpoint("loan", "Loan laptop at the desk", "fix", "customer")
        .touchpoint("log", "Ticket logged", "fix", "back")
        .with<Touchpoint>("call",
            [](Touchpoint& call) {
                call.channel = Channel::Phone;
                call.moment_of_truth = MomentOfTruth {};
            })
        .score("call", { { 2, 4, 5, 3, 2 } }, { { 7, 6, 5, 6, 7 } })
        .score("loan", { { 6, 6, 6, 6, 6 } }, { { 6, 5, 6, 6, 6 } })
        .link("follows", "call", "loan")
        .note("todo", "Who calls back after the shift change?", "wait", "back", 10, 20);
}

std::string content_of(std::string const& path)
{
    std::ifstream file { path };
    return { std::istreambuf_iterator<char>(file), {} };
}

}

// To accept a change: TRUSTLINE_UPDATE_GOLDEN=1, then look at the file in a browser.
TEST(Svg, OfASmallMapIsTheOneOnRecord)
{
    std::string const path = std::string(TRUSTLINE_SOURCE_FOLDER) + "/tests/core/scene/small_map.svg";
    std::string const svg = svg_of(small_map());
    if (std::getenv("TRUSTLINE_UPDATE_GOLDEN"))
        std::ofstream { path } << svg;
    EXPECT_EQ(svg, content_of(path));
}

TEST(Svg, ShowsTheWordsOfTheMap)
{
    pugi::xml_document document;
    auto const svg = svg_of(small_map());
    ASSERT_TRUE(document.load_string(svg.c_str()));
    auto const texts = texts_in(document);
    for (auto const* words : { "A laptop fails before a meeting", "Wait", "Customer", "Waits for the", "promised call", "Phone", "not scored", "Trust line", "12 to 1",
             "\u221212", "line of", "visibility", "failing", "Who calls back" })
        EXPECT_TRUE(contains(texts, words)) << words;
}

TEST(Svg, SpeaksTheReadersLanguage)
{
    Journey const journey = small_map();
    BoardLayout const layout = lay_out_board(journey);
    Measures const measures = measure(journey, {});
    Scene const scene = build_scene(journey, measures, layout, {});
    auto const swedish = [](std::string_view english) { return english == "Trust line" ? std::string_view("Förtroendelinjen") : english; };
    EXPECT_TRUE(contains(write_svg({ journey, measures, layout, scene, {}, {}, swedish }, estimated_width), "Förtroendelinjen"));
}

TEST(Svg, DrawsLinksOnTheRoutesOfTheBoard)
{
    Journey const journey = JourneyBuilder {}
                                .stage("s1", "Before")
                                .stage("s2", "After")
                                .lane("l1", "Customer")
                                .touchpoint("a", "A", "s1", "l1")
                                .touchpoint("b", "B", "s1", "l1")
                                .touchpoint("c", "C", "s2", "l1")
                                .link("around", "b", "c", "then");
    auto const link = lay_out_board(journey).links.at(0);
    ASSERT_EQ(link.corners(), 2u);
    auto expected = "M" + svg_point(link.start());
    for (std::size_t i = 0; i < link.corners(); ++i) {
        auto const bend = bend_of(link, i);
        expected += "L" + svg_point(bend.from) + "Q" + svg_point(bend.corner) + ' ' + svg_point(bend.to);
    }
    pugi::xml_document document;
    auto const svg = svg_of(journey);
    ASSERT_TRUE(document.load_string(svg.c_str()));
    EXPECT_TRUE(contains(svg, "\"" + expected + "L" + svg_point(link.end()) + "\"")) << expected;
}

TEST(Svg, HostileTextsStayTexts) // [S8]
{
    std::string const attack = "</text><script>alert(1)</script><image href=\"http://evil.example/x\"/>&amp;'\"";
    Journey const journey = JourneyBuilder {}
                                .map(attack)
                                .stage("s1", attack)
                                .lane("l1", attack)
                                .touchpoint("a", attack, "s1", "l1")
                                .touchpoint("b", "]]><b>", "s1", "l1")
                                .link("x", "a", "b", attack)
                                .note("n", attack)
                                .with<Touchpoint>("a", [&](Touchpoint& t) { t.channel_name = attack; });
    auto const svg = svg_of(journey, attack);
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(svg.c_str()));
    for (auto const* danger : { "<script", "<image", "<foreignObject", "<!DOCTYPE", "<style", " on" })
        EXPECT_FALSE(contains(svg, danger)) << danger;
    EXPECT_TRUE(document.select_nodes("//script | //image | //foreignObject | //style | //@href").empty());
}

TEST(Svg, CharactersThatXmlCannotHoldAreReplaced) // [S8]
{
    EXPECT_EQ(xml_escaped("a\x01z\uFFFE<&>\"'"), "a\uFFFDz\uFFFD&lt;&amp;&gt;&quot;&#39;");
    EXPECT_EQ(xml_escaped("\U0001F600 等"), "\U0001F600 等");
}

TEST(Svg, NumbersAreShort)
{
    EXPECT_EQ(svg_number(0), "0");
    EXPECT_EQ(svg_number(-0.001f), "0");
    EXPECT_EQ(svg_number(-0.05f), "-0.05");
    EXPECT_EQ(svg_number(12.5f), "12.5");
    EXPECT_EQ(svg_number(100), "100");
    EXPECT_EQ(svg_number(0.58333f, 4), "0.5833");
}

TEST(Svg, TheMapTravelsAlong) // [S11]
{
    std::string map = "{\"title\":\"<&]]>\u0001 等\"}\n";
    EXPECT_EQ(map_in_svg(svg_of(small_map(), map)), map);
    for (int length = 0; length < 5; ++length) {
        map = std::string(std::size_t(length) + 1, '\xFE');
        EXPECT_EQ(map_in_svg(svg_of(small_map(), map)), map);
    }
}

TEST(Svg, AFileWithoutAMapHasNone) // [S11]
{
    EXPECT_FALSE(map_in_svg(svg_of(small_map())));
    for (auto const* text : { "", "<svg/>", "<trustline:map", "<trustline:map>", "<trustline:map></x>", "<trustline:map>a</x>", "<trustline:map>!!!!</x>",
             "<trustline:map>ab=c</x>", "<trustline:map>a===</x>" })
        EXPECT_FALSE(map_in_svg(text)) << text;
    EXPECT_EQ(map_in_svg("<trustline:map encoding='base64'>\n  aGV5\n</trustline:map>"), "hey");
}

TEST(Svg, AnEmptyMapIsAPictureToo)
{
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(svg_of(Journey {}).c_str()));
}

RC_GTEST_PROP(Svg, IsWellFormedForAnyMap, (std::uint64_t seed)) // [S8]
{
    Dice dice { seed };
    auto const svg = svg_of(random_journey(dice, 6), dice.any_bytes(), { Lens(dice.below(8)), Theme(dice.below(3)) });
    pugi::xml_document document;
    RC_ASSERT(bool(document.load_string(svg.c_str())));
    RC_ASSERT(svg.find("nan") == std::string::npos);
}

RC_GTEST_PROP(Svg, ReadsWhatItEmbedded, (std::uint64_t seed)) // [S11]
{
    Dice dice { seed };
    auto const bytes = dice.any_bytes();
    RC_PRE(!bytes.empty());
    RC_ASSERT(map_in_svg(svg_of(Journey {}, bytes)) == bytes);
}

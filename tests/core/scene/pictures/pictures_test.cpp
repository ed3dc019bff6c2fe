#include "core/scene/pictures/picture.h"

#include "core/journey/queries.h"
#include "rich_journey.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

using namespace trustline;

namespace {

constexpr float widths[] { 280, 320, 360, 560, 760, 1000 };

std::vector<PictureKind> all_pictures()
{
    std::vector<PictureKind> kinds;
    for (std::size_t i = 0; i < picture_count; ++i)
        kinds.push_back(PictureKind(i));
    return kinds;
}

Picture drawn(PictureKind kind, Journey const& journey, float width, Theme theme = Theme::Light, Say say = {})
{
    return build_picture(kind, journey, measure(journey, { current_round(journey), {} }), { width, theme, std::move(say) });
}

bool is_within(Rect const& rect, Vec2 size)
{
    constexpr float hair = 0.51f;
    return rect.x >= -hair && rect.y >= -hair && rect.right() <= size.x + hair && rect.bottom() <= size.y + hair;
}

std::string place_of(Rect const& rect)
{
    return std::to_string(rect.x) + " " + std::to_string(rect.y) + " " + std::to_string(rect.width) + " " + std::to_string(rect.height);
}

// The first thing that is wrong with a picture, or nothing.
std::string fault_in(Picture const& picture, Journey const& journey)
{
    std::vector<PictureShape const*> texts;
    for (auto const& shape : picture.shapes) {
        if (shape.kind == PictureShapeKind::Text)
            texts.push_back(&shape);
        if (!is_within(shape.rect, picture.size))
            return "a shape outside: " + shape.text + " at " + place_of(shape.rect);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            if (texts[i]->rect.inflated(-0.5f).intersects(texts[k]->rect.inflated(-0.5f)))
                return "words over words: “" + texts[i]->text + "” at " + place_of(texts[i]->rect) + " and “" + texts[k]->text + "” at " + place_of(texts[k]->rect);
        }
    }
    for (auto const& mark : picture.marks) {
        if (!is_within(mark.area, picture.size))
            return "a mark outside: " + mark.name + " at " + place_of(mark.area);
        if (mark.name.empty())
            return "a mark without a name";
        for (auto const& id : mark.touchpoints) {
            if (!journey.find(id))
                return "a mark of a touchpoint that is not there: " + id.text;
        }
    }
    for (auto const& row : picture.rows) {
        if (row.size() != picture.columns.size())
            return "a row of " + std::to_string(row.size()) + " cells under " + std::to_string(picture.columns.size()) + " columns";
    }
    return {};
}

// Words half again as long, as they are in some languages. Placeholders stay.
std::string_view long_words(std::string_view english)
{
    static std::map<std::string, std::string, std::less<>> words;
    auto const found = words.find(english);
    if (found != words.end())
        return found->second;
    std::string longer { english };
    longer += " " + longer.substr(0, longer.find('{') == std::string::npos ? longer.size() / 2 : 0) + "æøå";
    return words.emplace(std::string(english), longer).first->second;
}

}

TEST(Pictures, NothingIsClippedAndNoWordsOverlap)
{
    for (auto const texts : { RichTexts::English, RichTexts::Chinese, RichTexts::Long }) {
        Journey const journey = rich_journey(texts);
        for (auto const kind : all_pictures()) {
            for (float const width : widths) {
                Picture const picture = drawn(kind, journey, width);
                EXPECT_EQ(fault_in(picture, journey), "") << picture.key << " " << width;
                EXPECT_FALSE(picture.is_empty) << picture.key;
                EXPECT_FALSE(picture.marks.empty()) << picture.key;
                EXPECT_FALSE(picture.rows.empty()) << picture.key;
                EXPECT_FALSE(picture.caption.empty()) << picture.key;
            }
        }
    }
}

// Titles go on a second line before they end with an ellipsis: on a phone, on a card, on the whole page.
TEST(Pictures, NoTitleIsCutWhereItFitsOnSeveralLines)
{
    for (auto const texts : { RichTexts::English, RichTexts::Chinese }) {
        Journey const journey = rich_journey(texts);
        for (auto const kind : all_pictures()) {
            for (float const width : { 302.0f, 326.0f, 342.0f, 468.0f, 560.0f, 1000.0f }) {
                for (auto const& shape : drawn(kind, journey, width).shapes)
                    EXPECT_FALSE(shape.kind == PictureShapeKind::Text && shape.text.ends_with("\u2026")) << key_of(kind) << " " << width << ": " << shape.text;
            }
        }
    }
}

TEST(Pictures, NoWordIsBrokenInANarrowColumn)
{
    // "Vattenmelon" in a cell of the watermelon, on a phone.
    auto const say = [](std::string_view english) -> std::string_view { return english == "Watermelon" ? "Vattenmelon" : english; };
    bool is_whole = false;
    for (auto const& shape : drawn(PictureKind::Watermelon, rich_journey(), 326, Theme::Light, say).shapes)
        is_whole |= shape.kind == PictureShapeKind::Text && shape.text == "Vattenmelon";
    EXPECT_TRUE(is_whole);
}

TEST(Pictures, LongerLanguagesFitAsWell)
{
    Journey const journey = rich_journey();
    for (auto const kind : all_pictures()) {
        for (float const width : widths) {
            Picture const picture = drawn(kind, journey, width, Theme::Light, long_words);
            EXPECT_EQ(fault_in(picture, journey), "") << picture.key << " " << width;
        }
    }
}

TEST(Pictures, AnEmptyMapSaysWhatToDo)
{
    for (auto const kind : all_pictures()) {
        Picture const picture = drawn(kind, Journey {}, 360);
        EXPECT_TRUE(picture.is_empty) << picture.key;
        EXPECT_FALSE(picture.shapes.empty()) << picture.key;
        EXPECT_TRUE(picture.marks.empty()) << picture.key;
        EXPECT_EQ(fault_in(picture, Journey {}), "") << picture.key;
    }
}

RC_GTEST_PROP(Pictures, OfAnyJourneyAreWhole, (std::uint64_t seed))
{
    Dice dice(seed);
    Journey const journey = random_journey(dice, 6);
    float const width = float(dice.between(280, 1200));
    for (auto const kind : all_pictures()) {
        Picture const picture = drawn(kind, journey, width);
        auto const fault = fault_in(picture, journey);
        if (!fault.empty())
            RC_FAIL(picture.key + " at " + std::to_string(width) + ": " + fault);
    }
}

TEST(Pictures, KeysAreUniqueAndLeadBack)
{
    std::set<std::string_view> keys;
    for (auto const kind : all_pictures()) {
        EXPECT_TRUE(keys.insert(key_of(kind)).second) << key_of(kind);
        EXPECT_EQ(picture_kind_from(key_of(kind)), kind);
    }
    EXPECT_FALSE(picture_kind_from("nothing").has_value());
}

TEST(Pictures, SvgIsWellFormedAndLoadsNothing)
{
    Journey const journey = rich_journey();
    for (auto const kind : all_pictures()) {
        for (auto const theme : { Theme::Light, Theme::Dark, Theme::Projector }) {
            Picture const picture = drawn(kind, journey, 560, theme);
            auto const svg = picture_svg(picture, theme);
            pugi::xml_document document;
            ASSERT_TRUE(document.load_string(svg.c_str())) << picture.key;
            for (auto const* forbidden : { "<script", "<style", "<image", "href", "foreignObject" })
                EXPECT_EQ(svg.find(forbidden), std::string::npos) << picture.key << " " << forbidden;
        }
    }
}

TEST(Pictures, TextsOfTheMapAreEscaped)
{
    Journey journey = rich_journey();
    auto touchpoint = *journey.find(TouchpointId { "t4" });
    auto changed = touchpoint;
    changed.title = "<script>&\"' =1+1";
    ASSERT_FALSE(journey.apply({ "Rename", { { touchpoint.id, Record { touchpoint }, Record { changed } } } }));
    for (auto const kind : all_pictures()) {
        auto const svg = picture_svg(drawn(kind, journey, 560), Theme::Light);
        EXPECT_EQ(svg.find("<script"), std::string::npos);
    }
}

TEST(Pictures, CsvQuotesAndDefusesFormulas)
{
    Picture picture;
    picture.columns = { "id", "a, b" };
    picture.rows = { { "=SUM(A1)", "say \"so\"" }, { "-1.5", "two\nlines" }, { "+46 70", "" } };
    EXPECT_EQ(picture_csv(picture), "id,\"a, b\"\r\n'=SUM(A1),\"say \"\"so\"\"\"\r\n-1.5,\"two\nlines\"\r\n'+46 70,\r\n");
}

TEST(Pictures, CsvDefusesFormulasOfFullWidth)
{
    Picture picture;
    picture.columns = { "title" };
    picture.rows = { { "＝1+1" }, { "\n=1+1" }, { "a;b" } };
    EXPECT_EQ(picture_csv(picture), "title\r\n'＝1+1\r\n\"'\n=1+1\"\r\n\"a;b\"\r\n");
}

TEST(Pictures, WithoutATableTheDrawingIsTheSame)
{
    Journey const journey = rich_journey();
    Measures const measures = measure(journey, { current_round(journey), {} });
    for (auto const kind : all_pictures()) {
        PictureStyle style;
        Picture const whole = build_picture(kind, journey, measures, style);
        style.has_table = false;
        Picture const bare = build_picture(kind, journey, measures, style);
        EXPECT_EQ(picture_svg(whole, Theme::Light), picture_svg(bare, Theme::Light)) << whole.key;
    }
}

// Not a test of anything: TRUSTLINE_PICTURES=folder writes every picture, to be looked at.
TEST(Pictures, CanBeLookedAt)
{
    char const* folder = std::getenv("TRUSTLINE_PICTURES");
    if (!folder)
        GTEST_SKIP() << "only when asked for";
    for (auto const kind : all_pictures()) {
        auto const write = [&](char const* name, Journey const& journey, float width, Theme theme) {
            std::ofstream { std::string(folder) + "/" + std::string(key_of(kind)) + "-" + name + ".svg" } << picture_svg(drawn(kind, journey, width, theme), theme);
        };
        write("light", rich_journey(), 560, Theme::Light);
        write("wide", rich_journey(), 900, Theme::Light);
        write("dark", rich_journey(), 560, Theme::Dark);
        write("phone", rich_journey(), 360, Theme::Light);
        write("zh", rich_journey(RichTexts::Chinese), 360, Theme::Light);
        write("empty", Journey {}, 360, Theme::Light);
    }
}

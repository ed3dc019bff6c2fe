#include "core/scene/lens_classes.h"

#include "colour_vision.h"
#include "core/journey/queries.h"
#include "core/measure/agreement.h"
#include "core/scene/card_text.h"
#include "core/scene/icons.h"
#include "core/scene/svg.h"
#include "pictures/rich_journey.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

using namespace trustline;

namespace {

constexpr std::array all_themes { Theme::Light, Theme::Dark, Theme::Projector };
// Two colours that lie 2.3 apart can just be told side by side; tiles stand apart, and the score scale has 6.
constexpr double least_distance = 6;

std::vector<Lens> all_lenses()
{
    std::vector<Lens> lenses;
    for (std::size_t i = 0; i < lens_count; ++i)
        lenses.push_back(Lens(i));
    return lenses;
}

struct Seen {
    Journey journey;
    Measures measures;
    BoardLayout layout;
    Scene scene;

    Seen(Journey of, SceneStyle style)
        : journey(std::move(of))
        , measures(measure(journey, { current_round(journey), {} }))
        , layout(lay_out_board(journey))
        , scene(build_scene(journey, measures, layout, style))
    {
    }
    CardInstance const& card(std::string const& id) const { return scene.cards[layout.card_of.at(TouchpointId { id })]; }
    std::optional<CardSign> sign(std::string const& id) const
    {
        auto const flags = card(id).flags;
        return flags & card_flags::has_sign ? std::optional(CardSign(flags >> card_flags::sign_shift & 63)) : std::nullopt;
    }
    int counted() const
    {
        int sum = 0;
        for (auto const& entry : scene.legend.entries)
            sum += entry.count;
        return sum;
    }
    LegendEntry const* entry(std::string_view word) const
    {
        for (auto const& each : scene.legend.entries) {
            if (each.word == word)
                return &each;
        }
        return nullptr;
    }
};

Timing timing(std::string id, double process, double lead, std::optional<double> promised = {})
{
    Timing made { TimingId { "time-" + id }, TouchpointId { id } };
    made.process_time = process;
    made.lead_time = lead;
    made.promised_time = promised;
    return made;
}

// A gap that a palette has on purpose: the two halves of a word ("failing" stands over both).
bool may_touch(LegendEntry const& a, LegendEntry const& b)
{
    return (a.word == b.word && a.arguments.empty() && !a.word.empty()) || (a.colour == b.colour && a.sign != b.sign);
}

}

TEST(Lens, NeighbouringStepsStayApartForColourBlindEyes) // [S13]
{
    for (auto const lens : all_lenses()) {
        for (auto const theme : all_themes) {
            Seen const seen(rich_journey(), { lens, theme, "Anna L." });
            auto const& entries = seen.scene.legend.entries;
            for (auto const& vision : colour_vision::all_visions) {
                for (std::size_t i = 1; i < entries.size(); ++i) {
                    if (entries[i].is_unscored || may_touch(entries[i - 1], entries[i]))
                        continue;
                    EXPECT_GE(colour_vision::distance(vision.matrix, entries[i - 1].colour, entries[i].colour), least_distance)
                        << label_of(lens) << " " << int(theme) << " " << vision.name << " " << entries[i - 1].word << " / " << entries[i].word << " at " << i;
                }
            }
        }
    }
}

TEST(Lens, EveryClassHasASignOfItsOwnOrIsTheOneWithout) // [S13]
{
    for (auto const lens : all_lenses()) {
        Seen const seen(rich_journey(), { lens, Theme::Light });
        std::set<std::string_view> signs;
        for (auto const& entry : seen.scene.legend.entries) {
            if (entry.is_unscored || (lens == Lens::Gap && entry.sign == "gap-1"))
                continue;
            EXPECT_TRUE(signs.insert(entry.sign).second) << label_of(lens) << " " << entry.sign;
        }
    }
}

TEST(Lens, SignsCanBeReadOnTheirColours)
{
    for (auto const lens : all_lenses()) {
        for (auto const theme : all_themes) {
            Seen const seen(rich_journey(), { lens, theme });
            for (auto const& entry : seen.scene.legend.entries)
                EXPECT_GE(contrast_ratio(entry.colour, entry.on_colour), 3) << label_of(lens) << " " << entry.word;
        }
    }
}

RC_GTEST_PROP(Lens, EveryCardIsCountedOnce, (std::uint64_t seed)) // [S9]
{
    Dice dice(seed);
    Journey const journey = random_journey(dice, 10);
    for (auto const lens : all_lenses()) {
        Seen const seen(journey, { lens, Theme::Light });
        int const cards = int(seen.scene.cards.size());
        RC_ASSERT(seen.counted() == cards);
        for (auto const& card : seen.scene.cards)
            RC_ASSERT((card.band >> 24 != 0) || !(card.flags & (card_flags::has_sign | card_flags::has_chip)));
    }
}

TEST(Lens, WatermelonShowsWhichOfTheSixCells) // [S12]
{
    Seen const seen(rich_journey(), { Lens::Watermelon, Theme::Light });
    EXPECT_EQ(seen.sign("t4"), CardSign::Slice);
    EXPECT_EQ(seen.card("t4").band, tokens(Theme::Light).gap[1].packed());
    EXPECT_TRUE(seen.card("t4").flags & card_flags::is_watermelon);
    EXPECT_EQ(seen.sign("t7"), CardSign::Ring);
    EXPECT_EQ(seen.sign("t6"), CardSign::Cross);
    EXPECT_EQ(seen.sign("t3"), CardSign::Carried);
    EXPECT_EQ(seen.card("t11").band, 0u); // nobody has scored it
    EXPECT_EQ(seen.entry("Watermelon")->count, seen.measures.watermelon.counts[std::size_t(WatermelonCell::Watermelon)]);
}

TEST(Lens, EvidenceShowsTheStrongestAsABall) // [S12]
{
    Seen const seen(rich_journey(), { Lens::Evidence, Theme::Light });
    EXPECT_EQ(seen.sign("t2"), CardSign::Ball4); // grades 2, 3 and 4 of three raters
    EXPECT_EQ(seen.sign("t0"), CardSign::Ball2);
    EXPECT_EQ(seen.entry("not scored")->count, 1);
}

TEST(Lens, WaitingIsCutIntoQuantilesAndLateStandsOut) // [S12]
{
    auto map = one_cell();
    for (int i = 0; i < 6; ++i) {
        auto const id = "w" + std::to_string(i);
        map.touchpoint(id, id, "s1", "l1").add(timing(id, 60, 60 + 60.0 * (i + 1)));
    }
    map.touchpoint("late", "Late", "s1", "l1").add(timing("late", 60, 7200, 3600));
    map.touchpoint("none", "None", "s1", "l1");
    Seen const seen(map, { Lens::Waiting, Theme::Light });
    EXPECT_EQ(seen.sign("w0"), CardSign::Digit1);
    EXPECT_EQ(seen.sign("w5"), CardSign::Digit6);
    EXPECT_EQ(seen.card("w0").band, tokens(Theme::Light).score[1].packed());
    EXPECT_EQ(seen.card("w5").band, tokens(Theme::Light).score[6].packed());
    EXPECT_EQ(seen.sign("late"), CardSign::Late);
    EXPECT_EQ(seen.card("late").band, tokens(Theme::Light).lost.packed());
    EXPECT_EQ(seen.card("none").band, 0u);
    ASSERT_EQ(seen.scene.legend.entries.size(), 8u); // six, late, not timed
    EXPECT_EQ(seen.scene.legend.entries[0].word, "up to {0.0} min");
    EXPECT_EQ(seen.scene.legend.entries[0].arguments, std::vector<std::string> { "1" });
    EXPECT_EQ(seen.scene.legend.entries[7].word, "not timed");
}

TEST(Lens, OwnersAreNumberedAndTheChosenOneStandsOut) // [S12]
{
    Seen const seen(rich_journey(), { Lens::Owner, Theme::Light, "王芳" });
    EXPECT_EQ(seen.sign("t2"), Seen(rich_journey(), { Lens::Owner, Theme::Light }).sign("t2")); // numbers stay when somebody is chosen
    EXPECT_FALSE(seen.card("t2").flags & card_flags::has_chip); // the name stands on the card
    EXPECT_EQ(seen.card("t2").band, tokens(Theme::Light).score[5].packed());
    EXPECT_EQ(seen.card("t0").band, tokens(Theme::Light).score[1].packed());
    EXPECT_EQ(seen.card("t3").band, 0u);
    EXPECT_EQ(seen.entry("nobody")->count, 3);
}

TEST(Lens, AChosenOwnerIsAlwaysAmongTheNumbered) // [S12]
{
    auto map = one_cell();
    for (int i = 0; i < 20; ++i) {
        auto const id = "t" + std::to_string(i);
        map.touchpoint(id, id, "s1", "l1").with<Touchpoint>(id, [i](Touchpoint& touchpoint) { touchpoint.owner = i == 0 ? "Rare" : "Owner " + std::to_string(i % 8); });
    }
    Seen const seen(map, { Lens::Owner, Theme::Light, "Rare" });
    EXPECT_EQ(seen.card("t0").band, tokens(Theme::Light).score[5].packed());
}

TEST(Lens, TheChangeSaysAgainstWhichRound)
{
    auto const journey = rich_journey();
    auto const rounds = rounds_in_order(journey);
    auto const measures = measure(journey, { rounds.back()->id, {} });
    auto const scene = build_scene(journey, measures, lay_out_board(journey), { Lens::Change, Theme::Light });
    EXPECT_EQ(filled(scene.legend.subtitle, scene.legend.subtitle_arguments), "against " + rounds.front()->title);
}

TEST(Lens, OfManyOwnersSevenAreNumbered) // [S12]
{
    auto map = one_cell();
    for (int i = 0; i < 20; ++i) {
        auto const id = "t" + std::to_string(i);
        map.touchpoint(id, id, "s1", "l1").with<Touchpoint>(id, [i](Touchpoint& touchpoint) { touchpoint.owner = "Owner " + std::to_string(i % 9); });
    }
    Seen const seen(map, { Lens::Owner, Theme::Light });
    EXPECT_EQ(seen.scene.legend.entries.size(), 8u);
    EXPECT_EQ(seen.entry("others")->count, 4);
    EXPECT_EQ(seen.counted(), 20);
}

TEST(Lens, AgreementTellsASplitRoomFromOneOfOneMind) // [S12]
{
    auto map = one_cell();
    for (auto const* id : { "split", "one-mind", "lone", "nobody" })
        map.touchpoint(id, id, "s1", "l1");
    for (double const value : { 1, 1, 7, 7 })
        map.score("split", all_of(value));
    for (double const value : { 6, 6, 6, 6 })
        map.score("one-mind", all_of(value));
    map.score("lone", all_of(3));
    Seen const seen(map, { Lens::Agreement, Theme::Light });
    EXPECT_EQ(seen.sign("split"), CardSign::Split);
    EXPECT_EQ(seen.sign("one-mind"), CardSign::Plus);
    EXPECT_EQ(seen.sign("lone"), std::nullopt);
    EXPECT_NE(seen.card("lone").band, 0u);
    EXPECT_EQ(seen.card("nobody").band, 0u);
    EXPECT_EQ(seen.entry("fewer than three raters")->count, 1);
}

RC_GTEST_PROP(Lens, TheSpreadOfRatersIsThatOfTheMeasure, (std::uint64_t seed))
{
    Dice dice(seed);
    auto map = one_cell().touchpoint("t", "T", "s1", "l1");
    std::vector<double> answers;
    for (int raters = dice.between(1, 9); raters > 0; --raters) {
        answers.push_back(dice.between(1, 7));
        map.score("t", { { answers.back(), 0, 0, 0, 0 } });
    }
    auto const found = spread_of_touchpoints(map.journey(), {}).front();
    auto const expected = spread_of(answers);
    RC_ASSERT(found.raters == expected.n);
    RC_ASSERT(found.deviation.has_value() == (expected.n >= 3));
    if (expected.n >= 3) {
        RC_ASSERT(std::abs(*found.deviation - *expected.ad_mean) < 1e-6);
        RC_ASSERT(found.is_for_discussion == expected.is_for_discussion);
    }
}

TEST(Lens, ChangeComparesWithTheRoundBefore) // [S12]
{
    Journey const journey = one_cell()
                                .round("r1", "One")
                                .round("r2", "Two")
                                .touchpoint("worse", "A", "s1", "l1")
                                .touchpoint("same", "B", "s1", "l1")
                                .touchpoint("better", "C", "s1", "l1")
                                .touchpoint("new", "D", "s1", "l1")
                                .score("worse", all_of(6), {}, "r1")
                                .score("worse", all_of(4), {}, "r2")
                                .score("same", all_of(5), {}, "r1")
                                .score("same", all_of(5.1), {}, "r2")
                                .score("better", all_of(4), {}, "r1")
                                .score("better", all_of(4.5), {}, "r2")
                                .score("new", all_of(4), {}, "r2");
    Seen const seen(journey, { Lens::Change, Theme::Light });
    EXPECT_EQ(seen.sign("worse"), CardSign::Gap0);
    EXPECT_EQ(seen.sign("same"), CardSign::Bar);
    EXPECT_EQ(seen.sign("better"), CardSign::Up);
    EXPECT_EQ(seen.card("new").band, 0u);
    EXPECT_EQ(seen.entry("not compared")->count, 1);
}

TEST(Cards, CarryCommentsAndAHollowStarForACandidate) // [S14]
{
    auto map = one_cell().touchpoint("a", "A", "s1", "l1").score("a", all_of(2), all_of(6));
    map.with<Touchpoint>("a", [](Touchpoint& touchpoint) { touchpoint.importance = 7; });
    for (int i = 0; i < 12; ++i)
        map.add(Comment { CommentId { "c" + std::to_string(i) }, TouchpointId { "a" }, "So it is." });
    Seen const seen(map, {});
    auto const flags = seen.card("a").flags;
    EXPECT_TRUE(flags & card_flags::is_candidate);
    EXPECT_FALSE(flags & card_flags::moment_of_truth);
    EXPECT_EQ(flags >> card_flags::comments_shift & 15, card_flags::most_comments);
    EXPECT_EQ(comment_count_text(card_signs(flags).comment_count), "9+");
}

TEST(Cards, SignsStandSideBySideAndRightOfTheChip) // [S14]
{
    std::uint32_t const flags = 5u << card_flags::evidence_shift | card_flags::is_watermelon | card_flags::most_comments << card_flags::comments_shift | card_flags::has_chip;
    auto const signs = card_signs(flags);
    using namespace card_place;
    EXPECT_LE(*signs.evidence + evidence, card_size.x - padding_right);
    EXPECT_LE(*signs.watermelon + watermelon, *signs.evidence);
    EXPECT_LT(signs.count, *signs.watermelon);
    EXPECT_LT(*signs.comments + comments, signs.count);
    EXPECT_LE(chip_x + chip, *signs.comments);
    EXPECT_GE(chip_x, glyph_x + 5 * glyph_bar + 4 * glyph_gap);
}

TEST(Icons, EverySignOfACardIsADigitOrAnIcon)
{
    for (std::size_t i = 0; i < card_sign_count; ++i) {
        auto const name = icon_of(CardSign(i));
        EXPECT_TRUE(name.size() == 1 || !icon(name).empty()) << name;
    }
}

TEST(Lens, TheMapAsSvgShowsChipAndLegend) // [S14]
{
    for (auto const lens : all_lenses()) {
        Seen const seen(rich_journey(), { lens, Theme::Light });
        auto const svg = write_svg({ seen.journey, seen.measures, seen.layout, seen.scene, { lens, Theme::Light }, {}, {} }, estimated_width);
        EXPECT_NE(svg.find(std::string(label_of(lens))), std::string::npos);
        EXPECT_EQ(svg.find("{0}"), std::string::npos) << label_of(lens);
    }
}

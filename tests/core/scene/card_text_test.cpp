#include "core/scene/card_text.h"
#include "core/scene/scene.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

using namespace trustline;

namespace {

Touchpoint touchpoint(std::string title, Channel channel = Channel::None, std::string channel_name = {})
{
    Touchpoint made;
    made.title = std::move(title);
    made.channel = channel;
    made.channel_name = std::move(channel_name);
    return made;
}

}

TEST(CardText, TheWordsNotScoredEndBeforeTheFirstSign)
{
    for (std::uint32_t evidence = 0; evidence <= 5; ++evidence)
        for (bool const is_watermelon : { false, true })
            for (std::uint32_t const comments : { 0u, 1u, 9u, 10u }) {
                auto const flags = evidence << card_flags::evidence_shift | (is_watermelon ? card_flags::is_watermelon : 0) | comments << card_flags::comments_shift;
                auto const signs = card_signs(flags);
                float const end = card_place::unscored_x + unscored_width(signs);
                EXPECT_LE(end, card_size.x - card_place::padding_right);
                for (auto const& sign : { signs.evidence, signs.watermelon, signs.comments })
                    EXPECT_LT(end, sign.value_or(card_size.x));
            }
}

TEST(CardText, ATitleHasAtMostTwoLines)
{
    auto const text = card_text(touchpoint("Waits for the promised call while the meeting is about to begin"), estimated_width);
    ASSERT_EQ(text.title.size(), 2u);
    EXPECT_EQ(text.title[0], "Waits for the");
    EXPECT_TRUE(std::string_view(text.title[1]).ends_with("\u2026"));
}

TEST(CardText, TheChannelsOwnNameComesFirstThenItsWordInTheReadersLanguage)
{
    auto const swedish = [](std::string_view) { return std::string_view("Telefon"); };
    EXPECT_EQ(card_text(touchpoint("A", Channel::Phone, "Stock room"), estimated_width).channel, "Stock room");
    EXPECT_EQ(card_text(touchpoint("A", Channel::Phone), estimated_width).channel, "Phone");
    EXPECT_EQ(card_text(touchpoint("A", Channel::Phone), estimated_width, swedish).channel, "Telefon");
    EXPECT_EQ(card_text(touchpoint("A"), estimated_width).channel, "");
}

TEST(CardText, HiddenControlsAreShown)
{
    EXPECT_EQ(card_text(touchpoint("a\u202Eb"), estimated_width).title.at(0), "a\uFFFDb");
}

TEST(CardText, AnOwnerIsNamedAsFarAsThereIsRoom)
{
    EXPECT_EQ(owner_words("Karim Haddad", estimated_width), "Karim Haddad");
    EXPECT_EQ(owner_words("Konstantin Abercrombie", estimated_width), "Konstantin A.");
    EXPECT_EQ(owner_words("Responsible-for-Everything Abercrombie", estimated_width), "RfEA");
    EXPECT_EQ(owner_words("\u738B\u82B3", estimated_width), "\u738B\u82B3");
}

TEST(Legend, CountsCardsByClass) // [S9]
{
    Journey const journey = JourneyBuilder {}
                                .stage("s1", "Stage")
                                .lane("l1", "Customer")
                                .lane("l2", "Back", LaneKind::Backstage)
                                .touchpoint("a", "A", "s1", "l1")
                                .touchpoint("b", "B", "s1", "l1")
                                .touchpoint("c", "C", "s1", "l1")
                                .touchpoint("d", "D", "s1", "l2")
                                .score("a", { { 2, 2, 2, 2, 2 } }, { { 6, 6, 6, 6, 6 } })
                                .score("b", { { 6, 6, 6, 6, 6 } }, { { 6, 6, 6, 6, 6 } });
    auto const legend_of = [&](Lens lens, Theme theme) { return build_scene(journey, measure(journey, {}), lay_out_board(journey), { lens, theme }).legend; };

    Legend const gap = legend_of(Lens::Gap, Theme::Light);
    ASSERT_EQ(gap.entries.size(), 8u);
    EXPECT_EQ(gap.entries[0].count, 1);
    EXPECT_EQ(gap.entries[0].word, gap.entries[1].word); // "failing" stands once over both
    EXPECT_EQ(gap.entries[4].count, 1);
    EXPECT_TRUE(gap.entries[7].is_unscored);
    EXPECT_EQ(gap.entries[7].count, 2);

    Legend const trust = legend_of(Lens::Trust, Theme::Light);
    ASSERT_EQ(trust.entries.size(), 5u);
    EXPECT_EQ(trust.entries[0].count, 1);
    EXPECT_EQ(trust.entries[2].count, 1);
    EXPECT_EQ(trust.entries[3].count, 0);
    EXPECT_EQ(trust.entries[4].count, 2); // nobody scored the card back stage

    Legend const empathy = legend_of(Lens::Empathy, Theme::Dark);
    EXPECT_EQ(empathy.title, "Empathy");
    EXPECT_EQ(empathy.entries[1].sign, "2");
    EXPECT_EQ(empathy.entries[1].count, 1);
}

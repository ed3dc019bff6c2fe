#pragma once

// The parts that a scene is made of, for who alters some of them in a scene that is there already.

#include "core/scene/lens_classes.h"

namespace trustline {

// Everything a card shows.
struct CardFacts : LensFacts {
    VoiceCounts const* voice = nullptr;
};

inline constexpr std::uint32_t no_card = 0xFFFFFFFF;
// The card of each touchpoint in the order of their ids; no_card where it has none.
std::vector<std::uint32_t> cards_by_place(BoardLayout const& layout);
// All but its steps in the trust line and in the value stream.
CardFacts facts_of(Touchpoint const& touchpoint, std::uint32_t place, Measures const& measures);
CardInstance card_of(Vec2 position, CardFacts const& facts, LensClass const* lens_class);

// The class of each card, and how many are in each.
struct CardClasses {
    static constexpr std::uint8_t no_class = 255;
    static constexpr std::uint8_t not_counted = 254; // yet

    void begin(LensClasses const& classes, std::size_t cards);
    void put(LensClasses const& classes, std::size_t card, CardFacts const& facts);
    void count(std::uint8_t of, int by);
    LensClass const* class_of(LensClasses const& classes, std::size_t card) const; // null: in none

    std::vector<std::uint8_t> of_card;
    std::vector<int> counts;
    int none = 0;
};

void put_links(std::vector<LinkInstance>& links, BoardLayout const& layout, Tokens const& tokens);
std::vector<BoxInstance> notes_of(BoardLayout const& layout, Tokens const& tokens);

// As build_scene(), and tells the class of each card.
Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style, CardClasses* classes);

}

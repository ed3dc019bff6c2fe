#pragma once

// What a lens makes of a map: its classes, each with a colour and a sign, and which of them a touchpoint belongs to. Made once a
// scene; asking for one touchpoint costs a few comparisons, since there may be ten thousand of them.

#include "core/scene/scene.h"

namespace trustline {

// What a lens may want to know of a card. Everything is null or nothing as long as nobody has said it.
struct LensFacts {
    Touchpoint const* touchpoint = nullptr;
    RaterResult const* result = nullptr;
    TrustStep const* step = nullptr;
    WatermelonResult const* watermelon = nullptr;
    StreamStep const* stream = nullptr;
    RaterResult const* earlier = nullptr;
    std::uint32_t evidence = 0; // 0 none, 1 assumed … 5 measured
    std::uint32_t place = 0;    // among all touchpoints, in the order of their ids
};

struct LensClass {
    LegendEntry entry;
    std::uint32_t flags = 0; // of the cards in it: sign, its ink, outline
};

class LensClasses {
public:
    LensClasses(Journey const& journey, Measures const& measures, SceneStyle const& style);

    // Index into the classes; none when the touchpoint is not measured.
    std::optional<std::size_t> of(LensFacts const& facts) const;
    // Somebody scored this touchpoint anew.
    void look_again(Journey const& journey, RaterQuestion const& question, std::uint32_t place, TouchpointId const& touchpoint);
    LensClass const& operator[](std::size_t index) const { return m_classes[index]; }
    std::size_t size() const { return m_classes.size(); }
    // The classes, and "not scored" in the words of the lens when there are such cards.
    Legend legend(std::vector<int> const& counts, int count_of_none) const;

private:
    void make_classes(Journey const& journey, Measures const& measures, SceneStyle const& style);
    void make_waiting(Measures const& measures);
    void make_owners(Journey const& journey, std::string_view chosen);
    std::optional<std::size_t> waiting_class(StreamStep const* step) const;
    std::optional<std::size_t> owner_class(Touchpoint const* touchpoint) const;

    Lens m_lens {};
    Tokens const& m_tokens;
    std::vector<LensClass> m_classes;
    std::vector<double> m_limits;             // waiting: the highest of each class, seconds
    std::string m_compared;                   // title of the round that the change is counted from
    std::vector<std::string> m_owners;        // those who have a class of their own
    std::vector<std::uint8_t> m_agreement;    // by place: class, or no_class
};

// How far the raters of each touchpoint lie apart, in the order of Journey::all<Touchpoint>(): the widest average deviation among
// its dimensions, in scale points (agreement.h). One score is one rater.
struct RaterSpread {
    int raters = 0;                  // at the dimension that is spread the widest
    std::optional<double> deviation; // from three raters on
    bool is_for_discussion = false;
};
std::vector<RaterSpread> spread_of_touchpoints(Journey const& journey, RaterQuestion const& question);
RaterSpread spread_of_touchpoint(Journey const& journey, RaterQuestion const& question, TouchpointId const& touchpoint);

}

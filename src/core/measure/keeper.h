#pragma once

// Measures of one journey, kept up to date edit by edit: a changed score alters its touchpoint and the sums above it, not the
// whole map. What it keeps is always what measure() would compute from nothing ([C1], tested); sums are exact, so that taking a
// value out again leaves nothing behind.
//
// The journey stays at its place in memory between two calls. Whoever applies an edit tells it with note(); an edit that was
// not told, or one that adds or removes a touchpoint, stage, lane, round, persona or service, costs a whole computation. A
// touchpoint that is moved does not.

#include "core/measure/measures.h"

#include <memory>

namespace trustline {

// What is another than it was, for whoever draws it.
struct MeasureNews {
    bool is_all = false;                        // maybe everything
    bool is_stream = false;                     // maybe all of the value stream
    std::vector<std::uint32_t> touchpoints {};  // indices in the order of ids: what is said of each of these; the same may be in it twice
};

class MeasureKeeper {
public:
    MeasureKeeper();
    ~MeasureKeeper();
    MeasureKeeper(MeasureKeeper&&) noexcept;
    MeasureKeeper& operator=(MeasureKeeper&&) noexcept;

    // The journey is another one.
    void forget();
    // Right after journey.apply(edit) succeeded.
    void note(Journey const& journey, Edit const& edit);
    // Up to date. The reference is good until the next call of refresh() or forget().
    Measures const& refresh(Journey const& journey, RaterQuestion const& question);
    // Of the last refresh. Measures of an empty map before the first.
    Measures const& measures() const;
    // Since it was last asked for.
    MeasureNews take_news();
    // How many touchpoints the last refresh looked at scores of: all, or the few that changed. For tests and the curious.
    std::size_t touchpoints_rated() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}

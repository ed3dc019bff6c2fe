// Ways around the board: words that are looked for, places to go back to, the walk of a presentation, the glide of a board
// that was flung.

#include "core/editor/editor.h"

#include "core/base/text.h"
#include "core/editor/board_frame.h"
#include "core/journey/queries.h"
#include "core/journey/word_search.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t most_places = 50;
constexpr float readable_zoom = 0.75f;
constexpr float largest_presented = 1.6f;
// A glide loses two thirds of its speed in this time, and stops when it is slower than this.
constexpr double glide_ms = 325;
constexpr float least_glide = 0.03f, least_fling = 0.2f; // px a millisecond
// A finger that has rested for so long was not flinging.
constexpr double rest_ms = 60;

float length_of(Vec2 v)
{
    return std::hypot(v.x, v.y);
}

// Far enough to get lost: another part of the map, or another size of it.
bool is_a_jump(Transform const& from, Transform const& to, Rect const& area)
{
    float const growth = std::max(from.zoom / to.zoom, to.zoom / from.zoom);
    auto const middle = to * (from.inverse() * area.centre());
    return growth > 1.6f || length_of(middle - area.centre()) > std::min(area.width, area.height) / 2;
}

// Titles of stages and lanes are on the board as well.
template<class R, class Placed>
void add_hits(std::vector<RecordId>& hits, SearchWords const& words, Journey const& journey, std::vector<Placed> const& placed)
{
    for (auto const& one : placed) {
        auto const* record = journey.find(Id<R> { one.id.text });
        if (record && has_words(words, *record))
            hits.push_back(one.id);
    }
}

}

// --- words

void Editor::search()
{
    if (!m_session.search)
        m_session.search = BoardSearch {};
    ++m_session.search->asked;
}

void Editor::take(SearchFor const& wish)
{
    if (wish.is_over) {
        m_session.search.reset();
        return;
    }
    if (!m_session.search)
        search();
    m_session.search->words = wish.words;
    m_session.search->place = 0;
    m_caches.refresh_layout(m_journey);
    find_hits();
}

void Editor::find_hits()
{
    if (!m_session.search) {
        m_hits.clear();
        m_hits_key.clear();
        return;
    }
    auto& search = *m_session.search;
    auto key = m_map_key + ' ' + std::to_string(m_journey.revision()) + ' ' + search.words;
    if (key == m_hits_key)
        return;
    m_hits_key = std::move(key);
    m_hits.clear();
    SearchWords const words { search.words };
    auto const& layout = m_caches.layout();
    if (!words.is_empty()) {
        add_hits<Touchpoint>(m_hits, words, m_journey, layout.cards);
        add_hits<Note>(m_hits, words, m_journey, layout.notes);
        add_hits<Link>(m_hits, words, m_journey, layout.links);
        add_hits<Stage>(m_hits, words, m_journey, layout.stages);
        add_hits<Lane>(m_hits, words, m_journey, layout.lanes);
    }
    search.count = m_hits.size();
    search.place = std::min(search.place, m_hits.size());
}

bool Editor::is_hit(RecordId const& record) const
{
    return std::find(m_hits.begin(), m_hits.end(), record) != m_hits.end();
}

// From the hit that has the focus, else from the one that was gone to last; and round at the end.
void Editor::go_to_hit(int by)
{
    if (!m_session.search)
        return;
    m_caches.refresh_layout(m_journey);
    find_hits();
    auto const count = m_hits.size();
    if (count == 0)
        return m_session.search->words.empty() ? void() : announce({ "Nothing on the board has these words" });
    auto const focus = std::find(m_hits.begin(), m_hits.end(), focus_of(m_session));
    auto const place = focus == m_hits.end() ? m_session.search->place : std::size_t(focus - m_hits.begin()) + 1;
    show_hit(by > 0 ? place % count : (std::max<std::size_t>(place, 1) + count - 2) % count);
}

void Editor::show_hit(std::size_t place)
{
    auto const& hit = m_hits[place];
    m_session.search->place = place + 1;
    select({ hit });
    auto const rect = place_in_board(m_caches.layout(), hit);
    auto const area = cards_area_in_screen(m_session);
    bool const is_small = camera_target().zoom < readable_zoom && rect && rect->width <= 4 * card_size.x;
    if (is_small && !area.is_empty())
        look({ readable_zoom, area.centre() - rect->centre() * readable_zoom });
    else
        reveal(hit);
    auto const record = m_journey.record(hit);
    announce({ "{0}: {1} of {2}", { record ? std::string(title_of(*record)) : std::string(), std::to_string(place + 1), std::to_string(m_hits.size()) } });
}

// --- places

void Editor::remember_place(Transform const& target)
{
    auto const area = cards_area_in_screen(m_session);
    auto const now = camera_target();
    if (area.is_empty() || m_wants_fit || !is_a_jump(now, target, area))
        return;
    m_places_behind.push_back(now);
    if (m_places_behind.size() > most_places)
        m_places_behind.erase(m_places_behind.begin());
    m_places_ahead.clear();
}

bool Editor::has_place_to_go(int by) const
{
    return m_session.page == Page::Board && !(by < 0 ? m_places_behind : m_places_ahead).empty();
}

void Editor::go_to_place(int by)
{
    if (!has_place_to_go(by))
        return;
    auto& from = by < 0 ? m_places_behind : m_places_ahead;
    auto& to = by < 0 ? m_places_ahead : m_places_behind;
    auto const target = from.back();
    from.pop_back();
    to.push_back(camera_target());
    look_without_a_trace(target);
}

// What is no place to come back to.
void Editor::look_without_a_trace(Transform const& target)
{
    auto behind = m_places_behind, ahead = m_places_ahead;
    look(target);
    m_places_behind = std::move(behind);
    m_places_ahead = std::move(ahead);
}

// --- presentation

void Editor::present()
{
    if (m_session.presentation)
        return end_presentation();
    call_off_hand();
    m_before_presentation = camera_target();
    m_session.dialog = Dialog::None;
    m_session.search.reset();
    m_session.is_scoring = false;
    m_session.tool = Tool::Select;
    m_presented.reset();
    // From the stage that is worked at, if any.
    auto const meant = stage_meant(m_session, m_journey);
    m_caches.refresh_layout(m_journey);
    auto const& stages = m_caches.layout().stages;
    auto const found = std::find_if(stages.begin(), stages.end(), [&](PlacedStage const& stage) { return stage.id == meant; });
    m_session.presentation = found == stages.end() ? 0 : std::size_t(found - stages.begin()) + 1;
    select({});
    walk_presentation(0);
}

void Editor::end_presentation()
{
    m_session.presentation.reset();
    look_without_a_trace(m_before_presentation);
}

void Editor::walk_presentation(int by)
{
    if (!m_session.presentation)
        return;
    auto const stages = stages_in_order(m_journey);
    auto const last = int(stages.size());
    auto const place = std::clamp(int(*m_session.presentation) + by, 0, last);
    m_session.presentation = std::size_t(place);
    auto const& title = place == 0 ? m_journey.map().title : stages[std::size_t(place) - 1]->title;
    announce({ "{0}: {1} of {2}", { title, std::to_string(place), std::to_string(last) } });
}

namespace {

// The first and the last stage stand aside rather than in the middle beside nothing.
Transform without_nothing_beside(Transform camera, Rect const& map_in_board, Rect const& area_in_screen)
{
    Rect const shown = camera * map_in_board;
    if (shown.width <= area_in_screen.width)
        camera.offset.x += area_in_screen.centre().x - shown.centre().x;
    else
        camera.offset.x += std::min(0.0f, area_in_screen.x - shown.x) + std::max(0.0f, area_in_screen.right() - shown.right());
    return camera;
}

}

// The camera follows what is presented, also when the page changes its size. It hangs from its headers and its trust line.
void Editor::keep_presented()
{
    if (!m_session.presentation) {
        m_presented.reset();
        return;
    }
    auto const area = cards_area_in_screen(m_session);
    auto const& layout = m_caches.layout();
    m_session.presentation = std::min(*m_session.presentation, layout.stages.size());
    if (area.is_empty() || (m_presented == m_session.presentation && area == m_presented_area))
        return;
    m_presented = m_session.presentation;
    m_presented_area = area;
    if (*m_presented == 0)
        return look_without_a_trace(fitting(layout.bounds, area.inflated(-8), 1, Alignment::Top));
    auto const& stage = layout.stages[*m_presented - 1];
    Rect const column { stage.x, layout.grid.y, stage.width, layout.grid.height };
    look_without_a_trace(without_nothing_beside(fitting(column, area.inflated(-8), largest_presented, Alignment::Top), layout.grid, area));
}

bool Editor::press_presentation_key(KeyDown const& key)
{
    if (!m_session.presentation || key.modifiers.ctrl || key.modifiers.alt)
        return false;
    struct Step {
        std::string_view key;
        int by;
    };
    constexpr int far = 100'000;
    constexpr Step steps[] { { "ArrowRight", 1 }, { "ArrowDown", 1 }, { "PageDown", 1 }, { "Enter", 1 }, { " ", 1 }, { "ArrowLeft", -1 },
        { "ArrowUp", -1 }, { "PageUp", -1 }, { "Backspace", -1 }, { "Home", -far }, { "End", far } };
    for (auto const& step : steps) {
        if (step.key != key.key)
            continue;
        walk_presentation(key.key == " " && key.modifiers.shift ? -1 : step.by);
        return true;
    }
    return false;
}

// --- glide

void Editor::begin_gliding(Panning const& panning)
{
    bool const rested = m_now_ms - panning.moved_ms > rest_ms;
    if (m_session.reduced_motion || rested || length_of(panning.velocity) < least_fling)
        return;
    m_glide = Glide { panning.velocity, m_now_ms };
}

void Editor::glide_on()
{
    if (!m_glide)
        return;
    double const passed_ms = m_now_ms - m_glide->since_ms;
    if (passed_ms <= 0)
        return;
    auto glide = *m_glide;
    float const kept = float(std::exp(-passed_ms / glide_ms));
    auto const before = m_session.screen_from_board;
    m_is_fitted = false;
    set_camera(panned(before, glide.velocity * float((1 - kept) * glide_ms)));
    glide = { glide.velocity * kept, m_now_ms };
    // At the end of the map there is nothing to glide to.
    bool const is_stuck = m_session.screen_from_board == before;
    m_glide = is_stuck || length_of(glide.velocity) < least_glide ? std::nullopt : std::optional(glide);
}

}

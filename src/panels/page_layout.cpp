#include "panels/page_layout.h"

#include "panels/panels.h"

#include <cmath>

namespace trustline {

namespace {

constexpr float narrow_page = 760;
constexpr float bar_height = 48;
constexpr float narrow_bar_height = 52;
constexpr float bottom_bar_height = 56;
constexpr float banner_height = 36, narrow_banner_height = 100; // words above buttons
constexpr float search_height = 48;
constexpr float inspector_width = 328;
constexpr float rail_space = 64;
constexpr float high_trust = 252;
constexpr float projector_scale = 1.35f;
constexpr float narrow_names_width = 84;
constexpr float sheet_share = 0.62f, low_sheet_share = 0.44f;
constexpr float upright_page = 1000; // narrower and higher than wide: beside the inspector there would be no board
constexpr float large_text_scale = 1.25f;
constexpr float caption_height = 132, narrow_caption_height = 148;

float scale_of(Session const& session)
{
    float const scale = session.theme() == Theme::Projector ? projector_scale : 1.0f;
    return session.has_large_text ? scale * large_text_scale : scale;
}

// The trust line takes what the whole map in view would leave empty below it.
float trust_height(EditorView const& view, PageLayout const& page, BoardFrame const& frame)
{
    float const low = frame.trust_height * page.scale, high = high_trust * page.scale;
    auto const& grid = view.layout.grid;
    if (page.is_narrow || grid.is_empty())
        return low;
    float const width = page.board.width - frame.lane_names_width * page.scale;
    float const height = page.board.height - (frame.header_height + frame.overlays_height) * page.scale - low;
    float const zoom = std::min(width / grid.width, height / grid.height);
    bool const is_far = zoom < 0.5f;
    return is_far && height - grid.height * zoom > high - low ? high : low;
}

void place_frame(EditorView const& view, PageLayout& page)
{
    page.frame = board_frame(page.size.x);
    if (page.is_narrow)
        page.frame.lane_names_width = narrow_names_width;
    float const trust = trust_height(view, page, page.frame);
    page.frame.header_height = std::round(page.frame.header_height * page.scale);
    page.frame.lane_names_width = std::round(page.frame.lane_names_width * page.scale);
    page.frame.trust_height = std::round(trust);
    page.cards = cards_area_within(page.board, page.frame);
    page.headers = stage_headers_around(page.cards, page.frame);
    page.trust = trust_strip_around(page.cards, page.frame);
    page.lane_names = lane_names_around(page.cards, page.frame);
    page.corner = { page.lane_names.x, page.headers.y, page.lane_names.width, page.headers.height + page.trust.height };
}

void place_inspector(EditorView const& view, PageLayout& page)
{
    bool const is_open = view.session.inspector_is_open;
    bool const is_upright = page.size.x < upright_page * page.scale && page.size.x < page.size.y;
    if (page.is_narrow || is_upright) {
        // While something is in the hand, the map is what counts.
        page.has_sheet = is_open && !view.session.selection.empty() && view.editor.dragged().empty() && !view.session.inline_edit;
        page.has_inspector = page.has_sheet;
        float const height = std::round(page.size.y * (page.is_narrow ? sheet_share : low_sheet_share));
        page.inspector = { 0, page.size.y - height, page.size.x, height };
        return;
    }
    page.has_inspector = is_open;
    float const width = std::round(inspector_width * page.scale);
    page.inspector = { page.size.x - width, page.top_bar.bottom() + 1, width, page.size.y - page.top_bar.bottom() - 1 };
}

}

namespace {

float height_of_search(EditorView const& view, PageLayout const& page)
{
    return view.session.search ? std::round((page.is_narrow ? narrow_bar_height : search_height) * page.scale) : 0;
}

// The board fills the page, below the words of a presentation.
void place_bare_board(EditorView const& view, PageLayout& page)
{
    float const height = view.session.presentation ? std::round((page.is_narrow ? narrow_caption_height : caption_height) * page.scale) : 0;
    page.caption = { 0, 0, page.size.x, height };
    page.search = { 0, height, page.size.x, height_of_search(view, page) };
    page.board = { 0, page.search.bottom(), page.size.x, std::max(0.0f, page.size.y - page.search.bottom()) };
    page.inspector = { page.size.x, 0, 0, page.size.y };
    page.bottom_bar = { 0, page.size.y, page.size.x, 0 };
    place_frame(view, page);
}

}

PageLayout page_layout(EditorView const& view, Vec2 page_size)
{
    PageLayout page { .size = page_size, .scale = scale_of(view.session) };
    page.is_narrow = page_size.x < narrow_page * page.scale;
    page.is_bare = view.session.page == Page::Board && (view.session.panels_are_hidden || view.session.presentation);
    if (page.is_bare) {
        place_bare_board(view, page);
        return page;
    }
    page.top_bar = { 0, 0, page_size.x, std::round((page.is_narrow ? narrow_bar_height : bar_height) * page.scale) };
    place_inspector(view, page);
    if (page.is_narrow)
        page.bottom_bar = { 0, page_size.y - bottom_bar_height, page_size.x, bottom_bar_height };

    float const right = page.has_inspector && !page.has_sheet ? page.inspector.x : page_size.x;
    float top = page.top_bar.bottom();
    if (view.session.is_read_only) {
        page.banner = { 0, top + 1, right, std::round((page.is_narrow ? narrow_banner_height : banner_height) * page.scale) };
        top = page.banner.bottom();
    }
    if (page.is_narrow && view.session.search) {
        page.search = page.top_bar;
    } else if (view.session.search) {
        page.search = { 0, top, right, height_of_search(view, page) };
        top = page.search.bottom();
    }
    float const left = page.is_narrow ? 0 : std::round(rail_space * page.scale);
    float const bottom = page.is_narrow ? page.bottom_bar.y : page_size.y;
    page.board = { left, top, right - left, bottom - top };
    place_frame(view, page);
    page.rail = { std::round(12 * page.scale), page.cards.y + 8, std::round(40 * page.scale), 0 };
    return page;
}

Rect board_area_in_screen(EditorView const& view, Vec2 page_size)
{
    return page_layout(view, page_size).cards;
}

}

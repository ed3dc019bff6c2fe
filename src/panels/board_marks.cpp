#include "panels/board_marks.h"

#include "core/edit/locks.h"
#include "core/editor/gap_plus.h"
#include "core/editor/selection.h"
#include "core/scene/backdrop.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

float card_corner(VisibleBoard const& board)
{
    float const zoom = board.screen_from_board.zoom;
    return board.detail <= Detail::Tile ? std::min(radius::tile, 3 * zoom + 1) : radius::card * zoom;
}

std::optional<std::uint32_t> card_of(Panel const& panel, RecordId const& id)
{
    auto const found = panel.view.layout.card_of.find(id);
    return found == panel.view.layout.card_of.end() ? std::nullopt : std::optional(found->second);
}

bool is_in_hand(VisibleBoard const& board, std::uint32_t card)
{
    return std::find(board.dragged.begin(), board.dragged.end(), card) != board.dragged.end();
}

std::optional<Rect> note_in_screen(Panel const& panel, VisibleBoard const& board, RecordId const& id)
{
    for (auto const& note : panel.view.layout.notes) {
        if (note.id == id)
            return board.screen_from_board * note.rect;
    }
    return std::nullopt;
}

void ring_around(ImDrawList& list, Rect const& rect, float corner, float away, Colour colour, float width)
{
    ui::stroke_box(list, rect.inflated(away), corner + away, colour, width);
}

void draw_link(ImDrawList& list, VisibleBoard const& board, PlacedLink const& link, Colour colour, float width)
{
    auto const at = [&](Vec2 point) { return ui::to_imgui(board.screen_from_board * point); };
    list.PathLineTo(at(link.start()));
    for (std::size_t i = 0; i < link.corners(); ++i) {
        auto const bend = bend_of(link, i);
        list.PathLineTo(at(bend.from));
        list.PathBezierQuadraticCurveTo(at(bend.corner), at(bend.to), 4);
    }
    list.PathLineTo(at(link.end()));
    list.PathStroke(colour.packed(), 0, width);
}

PlacedLink const* placed_link(Panel const& panel, RecordId const& id)
{
    auto const& links = panel.view.layout.links; // sorted by id
    auto const found = std::lower_bound(links.begin(), links.end(), id, [](PlacedLink const& link, RecordId const& sought) { return link.id < sought; });
    return found != links.end() && found->id == id ? &*found : nullptr;
}

// Where a selected link can be taken and led to another card.
void draw_ends(Panel& panel, ImDrawList& list, VisibleBoard const& board, PlacedLink const& link)
{
    if (panel.session().is_read_only)
        return;
    constexpr float radius = 5;
    for (auto const end : { link.start(), link.end() }) {
        auto const at = board.screen_from_board * end;
        ui::fill_circle(list, at, radius + 1, panel.tokens().card);
        ui::stroke_circle(list, at, radius, panel.tokens().accent, 2);
    }
}

// On the corner of what is selected and cannot be moved.
void draw_lock(Panel& panel, ImDrawList& list, RecordId const& id, Rect const& rect)
{
    constexpr float radius = 9, icon = 13;
    if (!is_locked(panel.view.journey, id) || rect.width < 3 * radius)
        return;
    Vec2 const centre { std::round(rect.right() - radius / 2), std::round(rect.y + radius / 2) };
    ui::fill_circle(list, centre, radius, panel.tokens().accent);
    ui::draw_icon(panel.ui, list, "lock", { centre.x - icon / 2, centre.y - icon / 2 }, icon, panel.tokens().on_accent);
}

void mark_selected(Panel& panel, ImDrawList& list, VisibleBoard const& board, RecordId const& id)
{
    Colour const accent = panel.tokens().accent;
    if (auto const card = card_of(panel, id); card && !is_in_hand(board, *card)) {
        auto const folded = folded_place(panel.view.layout, *card);
        auto const rect = folded ? board.screen_from_board * *folded : card_in_screen(panel, board, *card);
        if (rect.inflated(4).intersects(board.clip))
            ring_around(list, rect, folded ? radius::tile : card_corner(board), 2, accent, 2);
        draw_lock(panel, list, id, rect);
    } else if (auto const note = note_in_screen(panel, board, id)) {
        ring_around(list, *note, radius::note, 2, accent, 2);
        draw_lock(panel, list, id, *note);
        auto const grip = note_grip(*note);
        ui::line(list, { grip.right() - 3, grip.y + 3 }, { grip.x + 3, grip.bottom() - 3 }, panel.tokens().note_ink, 1.5f);
        ui::line(list, { grip.right() - 3, grip.y + 7 }, { grip.x + 7, grip.bottom() - 3 }, panel.tokens().note_ink, 1.5f);
    } else if (auto const* link = panel.session().selection.size() == 1 ? placed_link(panel, id) : nullptr) {
        draw_ends(panel, list, board, *link);
    }
}

void draw_handles(Panel& panel, ImDrawList& list, Rect const& card)
{
    if (!has_connector_handles(card) || panel.session().is_read_only || panel.ui.is_touch)
        return;
    for (auto const handle : connector_handles(card)) {
        ui::fill_circle(list, handle, connector_handle_size / 2 + 1, panel.tokens().card);
        ui::fill_circle(list, handle, connector_handle_size / 2, panel.tokens().accent);
    }
}

void mark_hovered(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    auto const& hovered = panel.session().hovered;
    bool const is_selected = panel.session().is_selected(hovered);
    if (hovered.is_empty() || !board.dragged.empty())
        return;
    if (auto const card = card_of(panel, hovered)) {
        auto const rect = card_in_screen(panel, board, *card);
        if (!is_selected)
            ring_around(list, rect, card_corner(board), 1, board.detail <= Detail::Tile ? panel.tokens().ink : panel.tokens().line, 1);
        draw_handles(panel, list, rect);
    } else if (auto const note = note_in_screen(panel, board, hovered); note && !is_selected) {
        ring_around(list, *note, radius::note, 1, panel.tokens().faint, 1);
    }
}

// From afar cards are not among them (see has_many_selected).
std::vector<RecordId const*> selected_in_view(Panel const& panel, VisibleBoard const& board)
{
    auto const& layout = panel.view.layout;
    auto const seen = board.screen_from_board.inverse() * board.clip;
    std::vector<RecordId const*> ids;
    for (auto const card : board.cards)
        ids.push_back(&layout.cards[card].id);
    for (auto const link : links_in(layout, seen))
        ids.push_back(&layout.links[link].id);
    for (auto const& note : layout.notes) {
        if (note.rect.intersects(seen))
            ids.push_back(&note.id);
    }
    std::erase_if(ids, [&](RecordId const* id) { return !panel.session().is_selected(*id); });
    return ids;
}

std::vector<RecordId const*> marked(Panel const& panel, VisibleBoard const& board)
{
    if (has_many_selected(panel.session()))
        return selected_in_view(panel, board);
    std::vector<RecordId const*> ids;
    for (auto const& id : panel.session().selection)
        ids.push_back(&id);
    return ids;
}

// Between two neighbours, while the pointer is there: one press inserts a touchpoint.
void draw_plus(Panel& panel, ImDrawList& list)
{
    auto const at = plus_in_screen(panel.session(), panel.view.layout);
    if (!at)
        return;
    float const radius = plus_size / 2, arm = 4.5f;
    Vec2 const centre { std::round(at->x), std::round(at->y) };
    ui::fill_circle(list, centre, radius + 1.5f, panel.tokens().canvas);
    ui::fill_circle(list, centre, radius, panel.tokens().accent);
    ui::line(list, { centre.x - arm, centre.y }, { centre.x + arm, centre.y }, panel.tokens().on_accent, 2);
    ui::line(list, { centre.x, centre.y - arm }, { centre.x, centre.y + arm }, panel.tokens().on_accent, 2);
}

}

void draw_slot(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    auto const slot = panel.view.editor.drop_slot_in_board();
    if (!slot)
        return;
    auto const rect = board.screen_from_board * *slot;
    ui::fill_box(list, rect, card_corner(board), panel.tokens().accent_soft);
    ui::dashed_box(list, rect, card_corner(board), panel.tokens().accent, 1.5f, 5, 4);
}

void draw_marked_links(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    auto const& session = panel.session();
    auto const* hovered = board.dragged.empty() ? placed_link(panel, session.hovered) : nullptr;
    if (hovered && !session.is_selected(session.hovered))
        draw_link(list, board, *hovered, panel.tokens().ink, 2);
    for (auto const* id : marked(panel, board)) {
        if (auto const* link = placed_link(panel, *id))
            draw_link(list, board, *link, panel.tokens().accent, 2.5f);
    }
}

void draw_rings(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    mark_hovered(panel, list, board);
    for (auto const* id : marked(panel, board))
        mark_selected(panel, list, board, *id);
    draw_plus(panel, list);
}

PlacedStage const* presented_stage(Panel const& panel)
{
    auto const place = panel.session().presentation.value_or(0);
    auto const& stages = panel.view.layout.stages;
    return place == 0 || place > stages.size() ? nullptr : &stages[place - 1];
}

void dim_beside_presented(Panel& panel, ImDrawList& list, Rect const& area)
{
    constexpr float strength = 0.62f;
    auto const* presented = presented_stage(panel);
    if (!presented)
        return;
    auto const& camera = panel.session().screen_from_board;
    auto const& stage = *presented;
    auto const at = [&](float x) { return std::clamp(std::round(x * camera.zoom + camera.offset.x), area.x, area.right()); };
    float const left = at(stage.x), right = at(stage.x + stage.width);
    auto const veil = with_alpha(panel.tokens().canvas, strength);
    ui::fill_box(list, { area.x, area.y, left - area.x, area.height }, 0, veil);
    ui::fill_box(list, { right, area.y, area.right() - right, area.height }, 0, veil);
}

void draw_count_of_selection(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    auto const& selection = panel.session().selection;
    // On the last card: notes and links may come behind it.
    std::optional<std::uint32_t> card;
    for (auto at = selection.size(); at-- > 0 && selection.size() > 1 && !card;)
        card = card_of(panel, selection[at]);
    if (!card || is_in_hand(board, *card))
        return;
    auto const rect = card_in_screen(panel, board, *card);
    auto const words = std::to_string(selection.size());
    auto const lettering = panel.ui.lettering(ui::Type::Tiny, panel.tokens().on_accent, true);
    float const height = 18, width = std::max(height, ui::text_width(panel.ui, words, lettering) + 10);
    Rect const chip { rect.right() - width / 2, rect.y - height / 2, width, height };
    ui::fill_box(list, chip, height / 2, panel.tokens().accent);
    ui::draw_run(panel.ui, list, { chip.x + (width - ui::text_width(panel.ui, words, lettering)) / 2, chip.y + (height - ui::line_of(panel.ui, ui::Type::Tiny)) / 2 }, words, lettering);
}

void draw_hand(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    auto const& editor = panel.view.editor;
    Colour const accent = panel.tokens().accent;
    if (auto const marquee = editor.marquee_in_screen()) {
        ui::fill_box(list, *marquee, 2, with_alpha(accent, 0.10f));
        ui::stroke_box(list, *marquee, 2, accent, 1);
    }
    if (auto const link = editor.link_in_hand()) {
        if (auto const target = link->target.is_empty() ? std::nullopt : card_of(panel, link->target))
            ring_around(list, card_in_screen(panel, board, *target), card_corner(board), 2, accent, 2);
        ui::line(list, link->from_in_screen, link->to_in_screen, accent, 2);
        ui::fill_circle(list, link->to_in_screen, 4, accent);
    }
}

}

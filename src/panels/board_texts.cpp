#include "panels/board_texts.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/scene/card_text.h"
#include "core/scene/icons.h"
#include "panels/board_painter.h"
#include "panels/ui/memory.h"
#include "panels/ui/scaled_text.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace trustline {

namespace {

constexpr float label_em = 11;
constexpr float title_em = 13;
constexpr float tiny_em = 11;
constexpr float least_label_width = 64; // of a card, px: from here a title fits
constexpr float label_line = 13;
constexpr std::size_t label_lines_at_most = 2;
constexpr double zoom_rests_ms = 150;
constexpr float most_label_width = 280; // of a link, in board units: longer ones would run across the whole screen

// Exact sizes of letters once the zoom stands still, steps of the ladder while it moves.
ui::TextFit fit_of(Panel& panel)
{
    auto& words = panel.state.words;
    float const zoom = panel.session().screen_from_board.zoom;
    if (zoom != words.zoom) {
        words.zoom = zoom;
        words.zoom_since_ms = panel.view.now_ms;
    }
    double const rests_at = words.zoom_since_ms + zoom_rests_ms;
    if (panel.view.now_ms >= rests_at)
        return ui::TextFit::Exact;
    panel.ui.memory.want_frame_at(rests_at);
    return ui::TextFit::Ladder;
}

// One text on the board, at a place in board units relative to something that is seen at `origin` on the screen.
class Pen {
public:
    Pen(Panel& panel, ImDrawList& list, Vec2 origin, float zoom, ui::TextFit fit, bool is_dimmed = false)
        : m_panel(panel)
        , m_list(list)
        , m_origin(origin)
        , m_zoom(zoom)
        , m_fit(fit)
        , m_is_dimmed(is_dimmed)
    {
    }

    void write(Vec2 at, float line, float em, std::string_view text, Colour colour, bool is_bold) const
    {
        auto* font = is_bold ? m_panel.state.fonts.semibold : m_panel.state.fonts.regular;
        Vec2 const top_left { at.x, at.y + (line - em / 0.80f) / 2 };
        if (auto* cut = m_panel.ui.memory.cut_words; cut && text.ends_with("\u2026"))
            cut->emplace_back(text);
        ui::draw_text_scaled(m_list, font, em * m_zoom, m_origin + top_left * m_zoom, seen(colour).packed(), text, m_fit, &m_panel.state.words.budget);
    }

    void icon(Vec2 at, float size, std::string_view name, Colour colour) const
    {
        ui::draw_icon(m_panel.ui, m_list, name, m_origin + at * m_zoom, size * m_zoom, seen(colour));
    }

private:
    // What does not have the words that are looked for steps back.
    Colour seen(Colour colour) const { return m_is_dimmed ? mixed(colour, m_panel.tokens().canvas, 0.72f) : colour; }

    Panel& m_panel;
    ImDrawList& m_list;
    Vec2 m_origin;
    float m_zoom;
    ui::TextFit m_fit;
    bool m_is_dimmed;
};

MeasureText measure_scaled(ui::Fonts fonts)
{
    return [fonts](std::string_view text, TextStyle const& style) {
        return ui::scaled_text_width(style.is_bold ? fonts.semibold : fonts.regular, style.em, text);
    };
}

// Wrapped once, and again when the words have changed.
CardText const& text_of(Panel& panel, Touchpoint const& touchpoint)
{
    auto& entry = panel.state.words.cards[touchpoint.id.text];
    auto const language = panel.session().language;
    bool const is_known = entry.title == touchpoint.title && entry.channel == touchpoint.channel && entry.channel_name == touchpoint.channel_name
        && entry.language == language && entry.is_known;
    if (!is_known) {
        entry = { touchpoint.title, touchpoint.channel_name, touchpoint.channel, language, true };
        auto const measure = measure_scaled(panel.state.fonts);
        auto const say = [&panel](std::string_view english) { return panel.say(english); };
        entry.text = card_text(touchpoint, measure, say);
        entry.text.channel = shortened(entry.text.channel, { tiny_em, false }, card_size.x - card_place::channel_text_x - 30, measure);
    }
    return entry.text;
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A word that is wider than a line goes on in the next.
bool is_broken_in_a_word(std::string_view title, std::vector<std::string> const& lines)
{
    if (lines.size() < 2 || lines.front().empty())
        return false;
    auto const end = title.find(lines.front()) + lines.front().size();
    return end < title.size() && is_letter(title[end - 1]) && is_letter(title[end]);
}

std::vector<std::string> const& label_lines(Panel& panel, Touchpoint const& touchpoint, float width_in_pixels)
{
    text_of(panel, touchpoint);
    auto& entry = panel.state.words.cards[touchpoint.id.text];
    if (entry.label_width != width_in_pixels) {
        entry.label_width = width_in_pixels;
        auto const title = without_controls(touchpoint.title);
        TextStyle const style { label_em, true };
        auto const measure = measure_scaled(panel.state.fonts);
        entry.label = wrapped(title, style, width_in_pixels, label_lines_at_most, measure);
        if (is_broken_in_a_word(title, entry.label))
            entry.label = { shortened(title, style, width_in_pixels, measure) };
    }
    return entry.label;
}

bool is_edited_inline(Panel const& panel, RecordId const& id)
{
    auto const& edit = panel.session().inline_edit;
    return edit && edit->record == id;
}

bool is_dimmed(Panel const& panel, std::uint32_t card)
{
    return (panel.view.scene.cards[card].flags & card_flags::is_dimmed) != 0;
}

bool is_unscored(Panel const& panel, std::uint32_t card)
{
    return (panel.view.scene.cards[card].flags & card_flags::is_unscored) != 0;
}

void write_label(Panel& panel, ImDrawList& list, Rect const& card, std::uint32_t index, Touchpoint const& touchpoint, ui::TextFit fit)
{
    constexpr float left = 9, right = 6;
    if (card.width < least_label_width)
        return;
    bool const has_star = (panel.view.scene.cards[index].flags & (card_flags::moment_of_truth | card_flags::is_candidate)) != 0;
    float const width = std::floor(card.width - left - right - (has_star ? 12 : 0));
    Pen const pen { panel, list, card.top_left(), 1, fit, is_dimmed(panel, index) };
    auto const& lines = label_lines(panel, touchpoint, width);
    float y = std::round((card.height - float(lines.size()) * label_line) / 2);
    for (auto const& line : lines) {
        pen.write({ left, y }, label_line, label_em, line, panel.tokens().ink, true);
        y += label_line;
    }
}

void write_glyph_letters(Panel& panel, Pen const& pen)
{
    float x = card_place::glyph_x;
    for (auto const dimension : all_dimensions) {
        auto const name = panel.say(label_of(dimension));
        std::size_t end = 0;
        next_code_point(name, end);
        pen.write({ x - 0.3f, card_place::glyph_y + card_place::glyph_height + 0.5f }, 7, 5, name.substr(0, end), panel.tokens().muted, true);
        x += card_place::glyph_bar + card_place::glyph_gap;
    }
}

void write_gap(Panel& panel, Pen const& pen, TouchpointId const& id)
{
    auto const found = panel.view.measures.rater.touchpoints.find(id);
    if (found == panel.view.measures.rater.touchpoints.end() || !found->second.overall.weighted)
        return;
    double const gap = *found->second.overall.weighted;
    pen.icon({ 60, 74 }, 9, icon_of(std::optional(gap_bin(gap))), panel.tokens().muted);
    pen.write({ 72, 71.5f }, 14, tiny_em, panel.gap(gap), panel.tokens().ink, true);
}

void write_card(Panel& panel, ImDrawList& list, Rect const& card, std::uint32_t index, Touchpoint const& touchpoint, Detail detail, ui::TextFit fit)
{
    auto const& text = text_of(panel, touchpoint);
    auto const& t = panel.tokens();
    Pen const pen { panel, list, card.top_left(), card.width / card_size.x, fit, is_dimmed(panel, index) };
    bool const names_owner = panel.session().lens == Lens::Owner && !touchpoint.owner.empty();
    auto const icon = names_owner ? std::string_view("person") : icon_of(touchpoint.channel);
    bool const has_icon = !icon.empty();
    if (has_icon)
        pen.icon({ card_place::padding_left, card_place::channel_y }, card_place::channel_icon, icon, t.muted);
    pen.write({ has_icon ? card_place::channel_text_x : card_place::padding_left, card_place::channel_y }, card_place::channel_line, tiny_em, names_owner ? owner_words(touchpoint.owner, measure_scaled(panel.state.fonts)) : text.channel, t.muted, false);
    // While the title is typed, its field stands there.
    float y = card_place::title_y;
    for (auto const& line : text.title) {
        if (is_edited_inline(panel, touchpoint.id))
            break;
        pen.write({ card_place::padding_left, y }, card_place::title_line, title_em, line, t.ink, true);
        y += card_place::title_line;
    }
    auto const flags = panel.view.scene.cards[index].flags;
    auto const signs = card_signs(flags);
    if (is_unscored(panel, index) && !(flags & card_flags::has_chip)) {
        auto const words = panel.say("not scored");
        if (measure_scaled(panel.state.fonts)(words, { tiny_em, false }) <= unscored_width(signs))
            pen.write({ card_place::unscored_x, card_place::unscored_y }, card_place::channel_line, tiny_em, words, t.muted, false);
    }
    // What is dimmed shows no signs.
    if (signs.comments && !is_dimmed(panel, index))
        pen.write({ signs.count, card_size.y - card_place::signs_bottom - card_place::comments }, card_place::channel_line, tiny_em, comment_count_text(signs.comment_count), t.muted, false);
    if (detail == Detail::Open) {
        write_glyph_letters(panel, pen);
        if (!signs.comments && !(flags & card_flags::has_chip))
            write_gap(panel, pen, touchpoint.id);
    }
}

// Looked up once, not in every frame of a pan.
Touchpoint const* touchpoint_of(Panel& panel, std::uint32_t card)
{
    auto& words = panel.state.words;
    auto const& cards = panel.view.layout.cards;
    std::pair const now { panel.view.journey.revision(), panel.view.editor.scene_number() };
    if (words.looked_up_in != now || words.touchpoints.size() != cards.size()) {
        words.looked_up_in = now;
        words.touchpoints.assign(cards.size(), nullptr);
    }
    auto const*& found = words.touchpoints[card];
    if (!found)
        found = panel.view.journey.find(cards[card].id);
    return found;
}

void write_one(Panel& panel, ImDrawList& list, VisibleBoard const& board, std::uint32_t card, Rect const& rect, ui::TextFit fit)
{
    auto const* touchpoint = touchpoint_of(panel, card);
    if (!touchpoint)
        return;
    if (board.detail == Detail::Label && !is_edited_inline(panel, touchpoint->id))
        write_label(panel, list, rect, card, *touchpoint, fit);
    else if (board.detail > Detail::Label)
        write_card(panel, list, rect, card, *touchpoint, board.detail, fit);
}

bool is_covered(Panel const& panel, VisibleBoard const& board, Rect const& place_in_screen)
{
    auto const place = board.screen_from_board.inverse() * place_in_screen;
    auto const& layout = panel.view.layout;
    bool const has_note = std::any_of(layout.notes.begin(), layout.notes.end(), [&](PlacedNote const& note) { return note.rect.intersects(place); });
    return has_note || !card_indices_in(layout, place).empty();
}

// A label that would stand on a card is shown when somebody asks about its link.
bool is_in_focus(Panel const& panel, Link const& link)
{
    auto const& session = panel.session();
    // Nobody asks about a link who has selected many things.
    bool const asks = session.selection.size() == 1;
    auto const is_meant = [&](RecordId const& id) { return session.hovered == id || (asks && session.is_selected(id)); };
    return is_meant(link.id) || is_meant(link.from) || is_meant(link.to);
}

std::vector<std::uint32_t> cards_in_view(Panel const& panel, VisibleBoard const& board, Rect const& area)
{
    auto cards = card_indices_in(panel.view.layout, area);
    std::erase_if(cards, [&](std::uint32_t card) { return std::find(board.dragged.begin(), board.dragged.end(), card) != board.dragged.end(); });
    return cards;
}

std::size_t lines_that_fit(float height, float padding, float line)
{
    return std::size_t(std::max(1.0f, std::floor((height - 2 * padding) / line)));
}

}

VisibleBoard visible_board(Panel& panel)
{
    auto const& session = panel.session();
    auto const& layout = panel.view.layout;
    VisibleBoard board { session.screen_from_board, panel.page.cards, panel.view.editor.motion(panel.view.now_ms) };
    panel.state.detail = board.detail = detail_at(session.screen_from_board.zoom, panel.state.detail);
    for (auto const& id : panel.view.editor.dragged()) {
        if (auto const found = layout.card_of.find(id); found != layout.card_of.end())
            board.dragged.push_back(found->second);
    }
    if (board.detail < Detail::Label)
        return board;
    // Cards on their way may be seen outside their new places.
    float const slack = board.motion < 1 ? card_size.x * 2 : 0;
    board.cards = cards_in_view(panel, board, (session.screen_from_board.inverse() * board.clip).inflated(slack));
    return board;
}

Rect card_in_screen(Panel const& panel, VisibleBoard const& board, std::uint32_t card)
{
    auto const& instance = panel.view.scene.cards[card];
    Rect const seen { mixed(instance.from[0], instance.position[0], board.motion), mixed(instance.from[1], instance.position[1], board.motion), card_size.x, card_size.y };
    return board.screen_from_board * seen;
}

namespace {

constexpr float written_beyond = 0.25f; // of what is seen, on each side

int atlas_now() { return ImGui::GetIO().Fonts->TexData->UniqueID; }

KeptWords::Of words_depend_on(Panel const& panel, VisibleBoard const& board, ui::TextFit fit)
{
    auto const& session = panel.session();
    return { panel.view.journey.revision(), panel.view.editor.scene_number(), board.screen_from_board.zoom, ImGui::GetIO().DisplayFramebufferScale.x, board.detail,
        fit, session.language, panel.tokens().ink, panel.tokens().canvas, session.inline_edit ? session.inline_edit->record : RecordId {}, board.dragged, atlas_now() };
}

void write_in_view(Panel& panel, ImDrawList& list, VisibleBoard const& board, ui::TextFit fit)
{
    for (auto const card : board.cards) {
        auto const rect = card_in_screen(panel, board, card);
        if (rect.intersects(board.clip))
            write_one(panel, list, board, card, rect, fit);
    }
}

void write_to_keep(Panel& panel, VisibleBoard board, Rect const& seen, ui::TextFit fit)
{
    auto& kept = panel.state.words.kept;
    kept.area = { seen.x - seen.width * written_beyond, seen.y - seen.height * written_beyond, seen.width * (1 + 2 * written_beyond), seen.height * (1 + 2 * written_beyond) };
    kept.offset = board.screen_from_board.offset;
    ++kept.number;
    if (!kept.list)
        kept.list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    board.clip = board.screen_from_board * kept.area;
    board.cards = cards_in_view(panel, board, kept.area);
    kept.list->_ResetForNewFrame();
    kept.list->PushClipRect({ -FLT_MAX, -FLT_MAX }, { FLT_MAX, FLT_MAX });
    kept.list->PushTexture(ImGui::GetIO().Fonts->TexRef);
    write_in_view(panel, *kept.list, board, fit);
    // Letters that are still missing, or that moved in the atlas meanwhile, are not kept.
    if (panel.state.words.budget.is_short || kept.of.atlas != atlas_now())
        kept.area = {};
}

// False when they have to be written for this frame.
bool draw_kept(Panel& panel, BoardPainter& painter, ImDrawList& list, VisibleBoard const& board, ui::TextFit fit)
{
    auto& kept = panel.state.words.kept;
    auto now = words_depend_on(panel, board, fit);
    bool const are_same = kept.of == now;
    if (!are_same) {
        kept.of = std::move(now);
        kept.area = {};
    }
    // What is another in each frame is not worth keeping; and somebody may want to know what is written.
    if (!are_same || board.motion < 1 || panel.ui.memory.cut_words)
        return false;
    auto const seen = board.screen_from_board.inverse() * board.clip;
    if (!kept.area.covers(seen))
        write_to_keep(panel, board, seen, fit);
    if (kept.area.is_empty())
        return false;
    auto const moved = board.screen_from_board.offset - kept.offset;
    float const density = kept.of.density;
    painter.paint_words(list, *kept.list, kept.number, { std::round(moved.x * density) / density, std::round(moved.y * density) / density }, board.clip);
    return true;
}

}

void draw_card_texts(Panel& panel, BoardPainter& painter, ImDrawList& list, VisibleBoard const& board)
{
    panel.state.words.budget = {};
    if (board.cards.empty())
        return;
    auto const fit = fit_of(panel);
    if (!draw_kept(panel, painter, list, board, fit))
        write_in_view(panel, list, board, fit);
    if (panel.state.words.budget.is_short)
        panel.ui.memory.want_frame_at(panel.view.now_ms);
}

void draw_dragged_texts(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    for (auto const card : board.dragged) {
        auto const place = panel.view.layout.cards[card].rect().moved(panel.view.editor.drag_offset_in_board());
        write_one(panel, list, board, card, board.screen_from_board * place, ui::TextFit::Ladder);
    }
}

void draw_note_texts(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    constexpr float padding_x = 10, padding_y = 9, em = 12, line = 16;
    float const zoom = board.screen_from_board.zoom;
    for (auto const& placed : panel.view.layout.notes) {
        auto const rect = board.screen_from_board * placed.rect;
        auto const* note = panel.view.journey.find(placed.id);
        if (!note || em * zoom < 5 || !rect.intersects(board.clip) || is_edited_inline(panel, placed.id))
            continue;
        auto& entry = panel.state.words.notes[placed.id.text];
        if (entry.text != note->text || entry.width != placed.rect.width || entry.height != placed.rect.height) {
            auto lines = wrapped(note->text, { em, false }, placed.rect.width - 2 * padding_x, lines_that_fit(placed.rect.height, padding_y, line), measure_scaled(panel.state.fonts));
            entry = { note->text, placed.rect.width, placed.rect.height, std::move(lines) };
        }
        bool const has_faded = !placed.is_plain && panel.view.scene.notes[std::size_t(&placed - panel.view.layout.notes.data())].fill != panel.tokens().note.packed();
        Pen const pen { panel, list, rect.top_left(), zoom, fit_of(panel), has_faded };
        float y = padding_y;
        for (auto const& words : entry.lines) {
            pen.write({ padding_x, y }, line, em, words, placed.is_plain ? panel.tokens().ink : panel.tokens().note_ink, false);
            y += line;
        }
    }
}

Rect link_label_in_screen(Panel const& panel, VisibleBoard const& board, std::uint32_t link)
{
    auto const& placed = panel.view.layout.links[link];
    auto const* record = panel.view.journey.find(placed.id);
    if (!record)
        return {};
    return board.screen_from_board * label_box(placed, std::min(most_label_width, ui::scaled_text_width(panel.state.fonts.regular, tiny_em, record->label)));
}

std::vector<Rect> draw_link_labels(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    float const zoom = board.screen_from_board.zoom;
    if (tiny_em * zoom < 6.5f)
        return {};
    auto const& links = panel.view.layout.links;
    // No label is longer: of many links few are looked up.
    auto const reach = board.clip.inflated(1'000 * zoom);
    auto const measure = measure_scaled(panel.state.fonts);
    std::vector<Rect> drawn;
    auto const is_on_another = [&](Rect const& box) { return std::any_of(drawn.begin(), drawn.end(), [&](Rect const& other) { return other.intersects(box); }); };
    auto const is_in_the_hand = [&](PlacedLink const& link) {
        return std::any_of(board.dragged.begin(), board.dragged.end(), [&](std::uint32_t card) { return card == link.from || card == link.to; });
    };
    for (auto const at : panel.view.layout.labelled_links) {
        auto const middle = board.screen_from_board * links[at].middle;
        if (!reach.contains(middle))
            continue;
        auto const* record = panel.view.journey.find(links[at].id);
        if (!record || record->label.empty() || is_edited_inline(panel, record->id) || links[at].is_hidden() || is_in_the_hand(links[at]))
            continue;
        auto const box = link_label_in_screen(panel, board, at);
        bool const is_meant = is_in_focus(panel, *record);
        if (!box.intersects(board.clip) || (!is_meant && (is_covered(panel, board, box) || is_on_another(box))))
            continue;
        ui::fill_box(list, box, box.height / 2, panel.tokens().canvas);
        drawn.push_back(box);
        Pen const pen { panel, list, { box.x + 6 * zoom, box.y }, zoom, fit_of(panel) };
        pen.write({ 0, (box.height / zoom - 14) / 2 }, 14, tiny_em, shortened(record->label, { tiny_em, false }, most_label_width, measure), panel.tokens().muted, false);
    }
    return drawn;
}

void draw_blueprint_names(Panel& panel, ImDrawList& list, VisibleBoard const& board, std::vector<Rect> const& written)
{
    auto const lettering = panel.ui.lettering(ui::Type::Tiny, panel.tokens().muted);
    float const right = std::min((board.screen_from_board * Vec2 { panel.view.layout.grid.right(), 0 }).x, board.clip.right()) - 6;
    float const line = ui::line_of(panel.ui, ui::Type::Tiny);
    for (auto const& blueprint : panel.view.scene.blueprint_lines) {
        if (blueprint.kind != BlueprintLineKind::Visibility)
            continue;
        auto const words = panel.say("line of visibility");
        float const y = (board.screen_from_board * Vec2 { 0, blueprint.y }).y + 5;
        float const x = right - ui::text_width(panel.ui, words, lettering);
        Rect const place { x, y, right - x, line };
        // Never on a card, a note or a label: better no words than words on words.
        bool const is_on_words = std::any_of(written.begin(), written.end(), [&](Rect const& other) { return other.intersects(place); });
        bool const is_in_view = x > board.clip.x && y >= board.clip.y && y + line < board.clip.bottom();
        if (is_in_view && !is_on_words && !is_covered(panel, board, place))
            ui::draw_run(panel.ui, list, { x, y }, words, lettering);
    }
}

}

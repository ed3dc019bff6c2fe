#include "gpu/board_renderer.h"

#include <algorithm>

namespace trustline::gpu {

namespace {

// Shadows and stars reach beyond their card; in CSS pixels.
constexpr float reach_of_a_card = 40;
// So much more than what is seen is uploaded (on each side, as a part of it), so that most frames of a pan upload nothing.
constexpr float gathered_beyond = 0.25f;
constexpr float most_gathered = 6; // times as wide as what is seen: after zooming in, less is gathered
constexpr std::size_t most_links_from_afar = 1500;
constexpr float thickness_of_trust_line = 5;

bool shows_links(Detail detail)
{
    return detail >= Detail::Tile;
}

Camera camera_of(Picture const& picture, Transform const& screen_from_board, float motion)
{
    float const ratio = picture.pixel_ratio;
    return { { screen_from_board.zoom * ratio, screen_from_board.zoom * ratio }, screen_from_board.offset * ratio, picture.screen_size * ratio, ratio, motion };
}

}

std::optional<Error> BoardRenderer::create()
{
    forget();
    bool is_given = true;
    for (auto* program : m_box_pass.programs())
        is_given &= program->begin();
    for (auto* program : m_card_pass.near_programs())
        is_given &= program->begin();
    if (!is_given)
        return no_programs_error();
    m_is_ready = true;
    return std::nullopt;
}

// Once the first frame is on its way.
void BoardRenderer::begin_far_programs()
{
    if (m_has_begun_far_programs)
        return;
    m_has_begun_far_programs = true;
    for (auto* program : m_link_pass.programs())
        program->begin();
    for (auto* program : m_card_pass.far_programs())
        program->begin();
}

std::optional<Error> BoardRenderer::error()
{
    std::optional<Error> first;
    auto const look_at = [&](auto const& programs) {
        for (auto* program : programs)
            if (!first)
                first = program->error();
    };
    look_at(m_box_pass.programs());
    look_at(m_card_pass.near_programs());
    look_at(m_card_pass.far_programs());
    look_at(m_link_pass.programs());
    return first;
}

void BoardRenderer::forget()
{
    m_is_ready = m_has_begun_far_programs = false;
    m_gathered.reset();
    m_rings_number = 0;
    m_trust_gathered.reset();
    m_heads_gathered.reset();
    m_box_pass.forget();
    m_card_pass.forget();
    m_link_pass.forget();
    for (auto* boxes : { &m_backdrop, &m_notes, &m_rings, &m_trust_area, &m_trust_line })
        boxes->forget();
    for (auto* cards : { &m_cards, &m_dragged })
        cards->forget();
    for (auto* links : { &m_links, &m_held_links, &m_falls })
        links->forget();
}

// Gathering

bool BoardRenderer::is_gathered(Picture const& picture, BoardFrame const& frame, Rect const& seen) const
{
    return m_gathered && m_gathered->scene_number == picture.scene_number && m_gathered->is_moving == (frame.motion < 1)
        && (m_gathered->has_links || !shows_links(frame.detail))
        && m_gathered->area.covers(seen) && m_gathered->area.width <= seen.width * most_gathered
        && std::equal(frame.hidden_cards.begin(), frame.hidden_cards.end(), m_gathered->hidden.begin(), m_gathered->hidden.end());
}

void BoardRenderer::gather(Picture const& picture, BoardFrame const& frame)
{
    Rect const seen = frame.screen_from_board.inverse() * picture.clip_in_screen.inflated(reach_of_a_card);
    if (is_gathered(picture, frame, seen))
        return;
    bool const is_new_scene = !m_gathered || m_gathered->scene_number != picture.scene_number;
    m_gathered = Gathered {
        picture.scene_number,
        { seen.x - seen.width * gathered_beyond, seen.y - seen.height * gathered_beyond,
            seen.width * (1 + 2 * gathered_beyond), seen.height * (1 + 2 * gathered_beyond) },
        frame.motion < 1,
        { frame.hidden_cards.begin(), frame.hidden_cards.end() },
        shows_links(frame.detail),
        0,
    };
    gather_cards(picture, frame);
    if (m_gathered->has_links)
        gather_links(picture);
    if (is_new_scene) {
        m_backdrop.set(picture.scene.backdrop);
        m_notes.set(picture.scene.notes);
    }
}

void BoardRenderer::gather_cards(Picture const& picture, BoardFrame const& frame)
{
    auto const& cards = picture.scene.cards;
    auto const is_hidden = [&](std::uint32_t index) {
        return std::binary_search(frame.hidden_cards.begin(), frame.hidden_cards.end(), index);
    };
    m_card_scratch.clear();
    if (m_gathered->area.covers(picture.layout.grid)) {
        for (std::uint32_t index = 0; index < cards.size(); ++index)
            if (!is_hidden(index))
                m_card_scratch.push_back(cards[index]);
    } else {
        for (auto const index : cards_in_area(picture))
            if (!is_hidden(index))
                m_card_scratch.push_back(cards[index]);
    }
    m_cards.set(m_card_scratch);
}

// Those that stand in the area to be gathered, or come by on their way.
std::vector<std::uint32_t> BoardRenderer::cards_in_area(Picture const& picture) const
{
    auto const& area = m_gathered->area;
    auto found = card_indices_in(picture.layout, area);
    if (m_gathered->is_moving) {
        for (auto const index : picture.scene.moving) {
            auto const& card = picture.scene.cards[index];
            Rect const way = united({ card.from[0], card.from[1], card_size.x, card_size.y }, { card.position[0], card.position[1], card_size.x, card_size.y });
            if (way.intersects(area))
                found.push_back(index);
        }
    }
    // In the order of the board, each once.
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void BoardRenderer::gather_links(Picture const& picture)
{
    m_link_scratch.clear();
    m_links_in_hand.clear();
    auto const& hidden = m_gathered->hidden;
    auto const is_in_hand = [&](std::uint32_t card) { return std::binary_search(hidden.begin(), hidden.end(), card); };
    for (auto const index : links_in(picture.layout, m_gathered->area)) {
        auto const& link = picture.layout.links[index];
        if (is_in_hand(link.from) || is_in_hand(link.to))
            m_links_in_hand.push_back(index);
        else
            m_link_scratch.push_back(picture.scene.links[index]);
    }
    m_links.set(std::span<LinkInstance const>(m_link_scratch));
    m_gathered->links = m_link_scratch.size();
}

// Drawing

void BoardRenderer::draw_board(Picture const& picture, BoardFrame const& frame)
{
    if (!m_is_ready)
        return;
    gather(picture, frame);
    if (std::exchange(m_rings_number, frame.rings_number) != frame.rings_number)
        m_rings.set(frame.rings);

    glBindVertexArray(0); // shaders fetch what they need themselves
    auto const camera = camera_of(picture, frame.screen_from_board, frame.motion);
    m_box_pass.draw(m_backdrop, camera, picture.tokens);
    if (frame.detail >= Detail::Label || (frame.detail == Detail::Tile && m_gathered->links <= most_links_from_afar))
        m_link_pass.draw(m_links, camera, frame.detail);
    m_card_pass.draw(m_cards, camera, picture.tokens, frame.detail, CardLift::Resting);
    m_box_pass.draw(m_notes, camera, picture.tokens);
    if (!frame.rings.empty())
        m_box_pass.draw(m_rings, camera, picture.tokens);
    begin_far_programs();
}

void BoardRenderer::draw_dragged(Picture const& picture, DraggedFrame const& frame)
{
    if (!m_is_ready || frame.cards.empty())
        return;
    m_card_scratch.clear();
    for (auto const index : frame.cards)
        if (index < picture.scene.cards.size())
            m_card_scratch.push_back(picture.scene.cards[index]);
    m_dragged.set(m_card_scratch);

    glBindVertexArray(0);
    draw_links_in_hand(picture, frame);
    Transform moved = frame.screen_from_board;
    moved.offset = moved.offset + frame.offset_in_board * moved.zoom;
    m_card_pass.draw(m_dragged, camera_of(picture, moved, 1), picture.tokens, frame.detail, CardLift::Dragged);
}

// [L16] They lead to where the cards are held.
void BoardRenderer::draw_links_in_hand(Picture const& picture, DraggedFrame const& frame)
{
    if (frame.detail < Detail::Label)
        return;
    auto const place_of = [&](std::uint32_t index) {
        auto const& card = picture.layout.cards[index];
        bool const is_held = std::binary_search(frame.cards.begin(), frame.cards.end(), index);
        return is_held ? card.rect().moved(frame.offset_in_board) : card.seen_rect();
    };
    m_link_scratch.clear();
    for (auto const index : m_links_in_hand) {
        if (index >= picture.layout.links.size())
            continue;
        auto const& link = picture.layout.links[index];
        m_link_scratch.push_back(link_instance(routed_freely(link, place_of(link.from), place_of(link.to)), picture.scene.links[index].colour));
    }
    m_held_links.set(std::span<LinkInstance const>(m_link_scratch));
    m_link_pass.draw(m_held_links, camera_of(picture, frame.screen_from_board, 1), frame.detail);
}

void BoardRenderer::upload_trust(Picture const& picture, bool is_coarse)
{
    std::pair const wanted { picture.scene_number, is_coarse };
    if (m_trust_gathered == wanted)
        return;
    m_trust_gathered = wanted;
    auto const& scene = picture.scene;
    m_trust_area.set(is_coarse ? scene.trust_area_coarse : scene.trust_area);
    m_trust_line.set(is_coarse ? scene.trust_line_coarse : scene.trust_line);
}

void BoardRenderer::upload_fall_heads(Picture const& picture, TrustFrame const& frame)
{
    std::pair const wanted { picture.scene_number, frame.scale.zoom };
    if (m_heads_gathered == wanted)
        return;
    m_heads_gathered = wanted;
    m_link_scratch.clear();
    for (auto const& [fall, deepest, count, x, from, to] : frame.cliffs)
        m_link_scratch.push_back({ { x, from, x, from, x, from, x, from, x, to }, picture.tokens.lost.packed() });
    m_falls.set(std::span<LinkInstance const>(m_link_scratch));
}

void BoardRenderer::draw_trust(Picture const& picture, TrustFrame const& frame)
{
    if (!m_is_ready)
        return;
    auto const& scene = picture.scene;
    bool const is_narrow = scene.bounds.width * frame.scale.zoom < float(scene.trust_line.size()) * 0.5f * thickness_of_trust_line;
    bool const is_coarse = is_narrow && !scene.trust_line_coarse.empty();
    upload_trust(picture, is_coarse);

    glBindVertexArray(0);
    float const ratio = picture.pixel_ratio;
    auto const& scale = frame.scale;
    Camera const camera { { scale.zoom * ratio, -scale.step * ratio }, { scale.offset_x * ratio, scale.zero_y * ratio },
        picture.screen_size * ratio, ratio, 1 };
    float const left = picture.clip_in_screen.x - thickness_of_trust_line, right = picture.clip_in_screen.right() + thickness_of_trust_line;
    auto const area = trust_area_between(is_coarse ? scene.trust_area_coarse : scene.trust_area, scale, left, right);
    auto const line = trust_line_between(is_coarse ? scene.trust_line_coarse : scene.trust_line, scale, left, right);
    m_box_pass.draw(m_trust_area, { &area, 1 }, camera, picture.tokens);
    m_box_pass.draw(m_trust_line, line, camera, picture.tokens);
    if (is_coarse)
        return;
    upload_fall_heads(picture, frame);
    m_link_pass.draw_fall_heads(m_falls, camera);
}

}

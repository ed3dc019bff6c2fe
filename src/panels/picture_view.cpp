#include "panels/picture_view.h"

#include "panels/ui/scaled_text.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float least_width = 280; // of a picture
constexpr std::size_t most_marks = 600; // as widgets; a map of thousands of dots has them in its table
constexpr std::size_t most_names = 4;

class PictureDrawer {
public:
    PictureDrawer(Panel& panel, Vec2 top_left, float scale)
        : m_ui(panel.ui)
        , m_list(ui::draw_list())
        , m_top_left(top_left)
        , m_scale(scale)
    {
    }

    void draw(PictureShape const& shape)
    {
        switch (shape.kind) {
        case PictureShapeKind::Box:
            return box(shape);
        case PictureShapeKind::Circle:
            return circle(shape);
        case PictureShapeKind::Line:
            return line(shape, false);
        case PictureShapeKind::Area:
            return area(shape);
        case PictureShapeKind::Text:
            return text(shape);
        case PictureShapeKind::Icon:
            return ui::draw_icon(m_ui, m_list, shape.text, at(shape.rect.top_left()), shape.rect.width * m_scale, shape.fill.value_or(m_ui.tokens.ink));
        }
    }

    Rect placed(Rect const& rect) const
    {
        auto const corner = at(rect.top_left());
        return { corner.x, corner.y, rect.width * m_scale, rect.height * m_scale };
    }

private:
    Vec2 at(Vec2 point) const { return m_top_left + point * m_scale; }

    void box(PictureShape const& shape)
    {
        auto const rect = placed(shape.rect);
        if (shape.fill)
            ui::fill_box(m_list, rect, shape.corner * m_scale, *shape.fill);
        if (shape.stroke && shape.dash > 0)
            ui::dashed_box(m_list, rect, shape.corner * m_scale, *shape.stroke, shape.stroke_width * m_scale, shape.dash * m_scale, shape.gap * m_scale);
        else if (shape.stroke)
            ui::stroke_box(m_list, rect, shape.corner * m_scale, *shape.stroke, shape.stroke_width * m_scale);
    }

    void circle(PictureShape const& shape)
    {
        auto const rect = placed(shape.rect);
        float const radius = rect.width / 2, width = shape.stroke_width * m_scale;
        if (shape.fill)
            ui::fill_circle(m_list, rect.centre(), radius, *shape.fill);
        if (shape.stroke)
            ui::stroke_circle(m_list, rect.centre(), radius - width / 2, *shape.stroke, width);
    }

    void line(PictureShape const& shape, bool is_closed)
    {
        auto const& points = shape.points;
        if (!shape.stroke || points.size() < 2)
            return;
        float const width = shape.stroke_width * m_scale;
        if (shape.dash <= 0) {
            std::vector<ImVec2> placed_points;
            placed_points.reserve(points.size());
            // A point that is there twice would let the line swell.
            for (std::size_t i = 0; i < points.size(); ++i) {
                if (i == 0 || points[i] != points[i - 1])
                    placed_points.push_back(ui::to_imgui(at(points[i])));
            }
            m_list.AddPolyline(placed_points.data(), int(placed_points.size()), ui::packed(*shape.stroke), is_closed ? ImDrawFlags_Closed : 0, width);
            return;
        }
        for (std::size_t i = 1; i < points.size() + (is_closed ? 1 : 0); ++i)
            ui::dashed_line(m_list, at(points[i - 1]), at(points[i % points.size()]), *shape.stroke, width, shape.dash * m_scale, shape.gap * m_scale);
    }

    // A fan around its heart: no triangulation is needed. Without smoothed edges inside, so that no seams show.
    void area(PictureShape const& shape)
    {
        auto const& points = shape.points;
        if (shape.fill && points.size() >= 3) {
            auto const heart = ui::to_imgui(at(shape.heart));
            auto const colour = ui::packed(*shape.fill);
            auto const flags = m_list.Flags;
            m_list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
            for (std::size_t i = 0; i < points.size(); ++i)
                m_list.AddTriangleFilled(heart, ui::to_imgui(at(points[i])), ui::to_imgui(at(points[(i + 1) % points.size()])), colour);
            m_list.Flags = flags;
        }
        line(shape, true);
    }

    void text(PictureShape const& shape)
    {
        auto* const font = shape.style.is_bold ? m_ui.fonts.semibold : m_ui.fonts.regular;
        float const em = shape.style.em * m_scale;
        auto const rect = placed(shape.rect);
        float const width = ui::run_width(m_ui.fonts, shape.text, em, shape.style.is_bold);
        float x = rect.x;
        if (shape.align == PictureAlign::Middle)
            x = rect.centre().x - width / 2;
        if (shape.align == PictureAlign::Right)
            x = rect.right() - width;
        float const size = ui::font_size_for_em(em);
        m_list.AddText(font, size, { std::round(x), std::round(rect.centre().y - size / 2) }, ui::packed(shape.fill.value_or(m_ui.tokens.ink)), shape.text.data(), shape.text.data() + shape.text.size());
    }

    ui::Ui& m_ui;
    ImDrawList& m_list;
    Vec2 m_top_left;
    float m_scale;
};

bool is_selected(Panel const& panel, PictureMark const& mark)
{
    if (mark.touchpoints.empty() || mark.touchpoints.size() > most_names)
        return false;
    return std::all_of(mark.touchpoints.begin(), mark.touchpoints.end(), [&](TouchpointId const& id) { return panel.session().is_selected(id); });
}

// Large letters on a phone leave less room than a picture needs: then it is drawn as much smaller as it takes.
float scale_in(Panel const& panel, float width)
{
    return std::min(panel.ui.scale, width / least_width);
}

// Everything a picture is built from, as one text.
std::string stamp_of(Panel const& panel, float width, float height)
{
    auto const& session = panel.session();
    auto const& question = panel.view.measures.question;
    std::string stamp = panel.view.editor.map_key();
    for (auto const& part : { std::to_string(panel.view.journey.revision()), question.round.text, question.persona.text, panel.view.measures.earlier_round.text, std::to_string(int(width)), std::to_string(int(height)),
             std::to_string(int(session.theme())), std::to_string(int(session.language)), std::to_string(std::uintptr_t(panel.ui.fonts.regular)), std::to_string(panel.ui.scale) })
        stamp += ' ' + part;
    return stamp;
}

}

Picture const& picture_of(Panel& panel, PictureKind kind, float width, float height)
{
    auto& kept = panel.state.insights[int(kind)];
    auto const stamp = stamp_of(panel, width, height);
    if (kept.stamp == stamp)
        return kept.picture;
    float const scale = scale_in(panel, width);
    PictureStyle style { .width = std::clamp(std::floor(width / scale), least_width, 1200.0f), .theme = panel.session().theme(), .has_table = false, .height = std::floor(height / scale) };
    style.say = [&panel](std::string_view english) { return panel.say(english); };
    // Words are as wide as they are drawn on this page.
    style.measure = [fonts = panel.ui.fonts, scale](std::string_view words, TextStyle const& look) { return ui::run_width(fonts, words, look.em * scale, look.is_bold) / scale; };
    kept.picture = build_picture(kind, panel.view.journey, panel.view.measures, style);
    kept.stamp = stamp;
    return kept.picture;
}

void show_insight(Panel& panel, PictureKind kind)
{
    panel.state.insight_page = InsightPage::Picture;
    panel.wishes.push(ShowInsight { kind });
}

float height_of(Panel const& panel, Picture const& picture, float width)
{
    return picture.size.y * scale_in(panel, width);
}

std::vector<TouchpointId> const* picture_view(Panel& panel, Vec2 top_left, float width, Picture const& picture)
{
    auto& ui = panel.ui;
    PictureDrawer drawer { panel, { std::round(top_left.x), std::round(top_left.y) }, scale_in(panel, width) };
    for (auto const& shape : picture.shapes)
        drawer.draw(shape);
    Rect const whole = drawer.placed({ 0, 0, picture.size.x, picture.size.y });
    if (picture.is_empty) {
        std::string words;
        for (auto const& shape : picture.shapes)
            words += shape.kind == PictureShapeKind::Text ? (words.empty() ? "" : " ") + shape.text : std::string();
        ui::mirror_text(ui, whole, words);
        return nullptr;
    }
    std::vector<TouchpointId> const* pressed = nullptr;
    ImGui::PushID(picture.key.c_str());
    ui::mirror_text(ui, whole, picture.title, ui::Role::Group);
    ui.mirror.begin_inside(ui.mirror.last()->id);
    for (std::size_t at = 0; at < std::min(picture.marks.size(), most_marks); ++at) {
        auto const& mark = picture.marks[at];
        auto const area = drawer.placed(mark.area);
        auto const key = "mark " + std::to_string(at);
        bool const can_be_pressed = !mark.touchpoints.empty();
        auto const item = ui::item(ui, area, { .role = can_be_pressed ? ui::Role::Button : ui::Role::Text, .name = mark.name, .key = key, .gives_way = true, .ring_corner = mark.corner * ui.scale });
        ui.mirror.last()->description = mark.tooltip;
        if (item.is_hovered || is_selected(panel, mark))
            ui::stroke_box(ui::draw_list(), area.inflated(2), (mark.corner + 2) * ui.scale, panel.tokens().accent, 2);
        if (item.is_hovered && can_be_pressed)
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ui::tooltip(ui, item, mark.tooltip.empty() ? mark.name : mark.tooltip);
        if (item.is_pressed && can_be_pressed)
            pressed = &mark.touchpoints;
    }
    ui.mirror.end_inside();
    ImGui::PopID();
    return pressed;
}

}

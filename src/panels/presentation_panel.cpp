// What a presentation says above the board: the stage's title, its story and its score, large; and the ways on, back and out
// for whoever has no keyboard at hand. With hidden panels alone: the button that shows them again.

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

struct Slide {
    std::string place;
    std::string_view title, story;
    RaterResult const* result = nullptr;
};

Slide slide_of(Panel& panel, std::size_t place)
{
    auto const stages = stages_in_order(panel.view.journey);
    auto const& rater = panel.view.measures.rater;
    auto const count = std::to_string(stages.size());
    if (place == 0 || place > stages.size()) {
        auto const& map = panel.view.journey.map();
        return { panel.say("Stages: {0}", { count }), map.title, map.description, &rater.map };
    }
    auto const& stage = *stages[place - 1];
    auto const found = rater.stages.find(stage.id);
    return { panel.say("Stage {0} of {1}", { std::to_string(place), count }), stage.title, stage.description, found == rater.stages.end() ? nullptr : &found->second };
}

// The mean as a number that can be read from the last row, and the gap below it.
void presented_score(Panel& panel, Rect& rest, RaterResult const* result)
{
    auto& ui = panel.ui;
    auto const at_right = [&](ui::Lettering lettering) { lettering.align = ui::Align::Right; return lettering; };
    bool const is_scored = result && result->overall.perception;
    auto const caption = is_scored ? panel.say("perceived, of 7") : panel.say("not scored");
    // As wide as its words in any language.
    float const words = std::ceil(ui::text_width(ui, caption, ui.muted())) + 1;
    Rect box = ui::cut_right(rest, std::clamp(words, ui.px(panel.page.is_narrow ? 84 : 128), rest.width / 2), ui.px(16));
    auto const number = is_scored ? panel.number(*result->overall.perception) : std::string("\u2013");
    float const line = ui::line_of(ui, ui::Type::Display), small = ui::line_of(ui, ui::Type::Small);
    box.y = std::round(box.centre().y - (line + 2 * small) / 2);
    ui::text(ui, ui::cut_top(box, line), number, at_right(ui.ink(ui::Type::Display, true)));
    ui::text(ui, ui::cut_top(box, small), caption, at_right(ui.muted()));
    if (is_scored && result->overall.weighted)
        ui::text(ui, ui::cut_top(box, small), panel.say("gap {0}", { panel.gap(*result->overall.weighted) }), at_right(ui.ink(ui::Type::Small, true)));
}

void presented_story(Panel& panel, Rect box, Slide const& slide)
{
    auto& ui = panel.ui;
    ui::text(ui, ui::cut_top(box, ui::line_of(ui, ui::Type::Small), 2), slide.place, ui.muted());
    bool const is_long = ui::text_width(ui, slide.title, ui.ink(ui::Type::Display, true)) > box.width;
    auto const type = is_long ? ui::Type::Title : ui::Type::Display;
    auto const title = slide.title.empty() ? panel.say("Untitled map") : slide.title;
    auto const look = ui.ink(type, true);
    auto const room = std::max(1.0f, std::floor(box.height / ui::line_of(ui, type)));
    auto const height = ui::paragraph(ui, box.top_left(), box.width, title, look, std::size_t(room));
    auto* node = ui.mirror.last();
    node->role = ui::Role::Heading;
    node->level = 1;
    ui::cut_top(box, height, 4);
    auto const lettering = ui.ink(ui::Type::Head);
    auto const lines = std::size_t(std::max(0.0f, std::floor(box.height / ui::line_of(ui, ui::Type::Head))));
    if (lines > 0 && !slide.story.empty())
        ui::paragraph(ui, box.top_left(), box.width, slide.story, lettering, lines);
}

void presentation_ways(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    float const size = ui::button_height(ui);
    auto const place = *panel.session().presentation;
    Rect at { box.x, std::round(box.centre().y - size / 2), size, size };
    auto const way = [&](std::string_view icon, std::string_view action, bool is_disabled) {
        if (ui::icon_button(ui, at, icon, panel.label_of_action(action), {}, false, is_disabled))
            panel.run(action);
        at.x += size + ui.px(4);
    };
    way("left", "present-previous", place == 0);
    way("right", "present-next", place >= panel.view.layout.stages.size());
    if (ui::icon_button(ui, at, "close", panel.say("End the presentation"), "Esc"))
        panel.run("present");
}

void presentation_caption(Panel& panel)
{
    auto& ui = panel.ui;
    auto const slide = slide_of(panel, *panel.session().presentation);
    ui::begin_surface(ui, "presentation", panel.page.caption, { .fill = panel.tokens().panel, .role = ui::Role::Region, .name = panel.say("Presentation") });
    ui::horizontal_hairline(ui::draw_list(), panel.page.caption.x, panel.page.caption.bottom() - 1, panel.page.caption.width, panel.tokens().hair);
    Rect rest = ui::inset(panel.page.caption, panel.page.is_narrow ? 12 : ui.px(24), ui.px(12));
    float const size = ui::button_height(ui), buttons = 3 * size + 2 * ui.px(4);
    if (panel.page.is_narrow) {
        auto const row = ui::cut_bottom(rest, size, 4);
        presentation_ways(panel, { row.x + (row.width - buttons) / 2, row.y, buttons, row.height });
    } else {
        presentation_ways(panel, ui::cut_right(rest, buttons, ui.px(16)));
    }
    presented_score(panel, rest, slide.result);
    presented_story(panel, rest, slide);
    ui::end_surface(ui);
}

void button_that_shows_panels(Panel& panel)
{
    auto& ui = panel.ui;
    float const size = ui::button_height(ui), padding = ui.px(2);
    auto const& board = panel.page.board;
    Rect const box { board.right() - size - 2 * padding - ui.px(12), board.bottom() - size - 2 * padding - ui.px(12), size + 2 * padding, size + 2 * padding };
    ui::begin_surface(ui, "show panels", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3 });
    if (ui::icon_button(ui, ui::inset(box, padding, padding), "menu", panel.say("Show panels"), panel.shortcut_of("hide-panels")))
        panel.run("hide-panels");
    ui::end_surface(ui);
}

}

void presentation_panel(Panel& panel)
{
    if (panel.session().presentation)
        presentation_caption(panel);
    else
        button_that_shows_panels(panel);
}

}

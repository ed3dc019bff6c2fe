#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/scene/card_text.h"
#include "core/scene/icons.h"
#include "panels/record_form.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"

#include <cmath>

namespace trustline {

namespace {

std::string place_in_words(Panel& panel, Touchpoint const& touchpoint)
{
    std::string words;
    auto const add = [&](std::string_view part) {
        if (!part.empty())
            words += (words.empty() ? "" : " \u00B7 ") + std::string(part);
    };
    if (auto const* stage = panel.view.journey.find(touchpoint.stage))
        add(stage->title);
    if (auto const* lane = panel.view.journey.find(touchpoint.lane))
        add(lane->title);
    add(channel_word(touchpoint, [&panel](std::string_view english) { return panel.say(english); }));
    return words;
}

void channel_row(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    column.label(panel.say("Channel, and a word of your own for it"));
    auto row = column.take(ui::field_height(ui));
    std::vector<ui::MenuEntry> entries;
    for (auto const& name : names_of(Channel {})) {
        ui::MenuEntry entry { .word = panel.say(name.label), .icon = icon_of(name.value) };
        entry.is_checked = touchpoint.channel == name.value ? std::optional(true) : std::nullopt;
        entries.push_back(std::move(entry));
    }
    float const half = std::floor((row.width - ui.px(8)) / 2);
    auto const pressed = ui::chooser(ui, ui::cut_left(row, half, ui.px(8)), "channel", panel.say("Channel"), panel.say(label_of(touchpoint.channel)), entries, icon_of(touchpoint.channel));
    if (pressed)
        panel.wishes.push(SetChannel { touchpoint.id, Channel(*pressed), touchpoint.channel_name });
    ui::FieldLook look { .placeholder = panel.say("Own word") };
    look.wish = [id = touchpoint.id, channel = touchpoint.channel](std::string text) { return Wish { Command { SetChannel { id, channel, std::move(text) } } }; };
    ui::text_field(ui, row, panel.say("Own word for the channel"), touchpoint.channel_name, look);
}

}

void touchpoint_panel(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    float const room = panel.page.has_sheet ? 92 : panel.ui.px(36);
    breadcrumb(panel, column, icon_of(touchpoint.channel), place_in_words(panel, touchpoint), room);
    title_field(panel, column, panel.say("Title"), touchpoint.title,
        [id = touchpoint.id](std::string text) { return Wish { Command { RenameTouchpoint { id, std::move(text) } } }; });
    locked_row(panel, column, touchpoint.is_locked);
    moment_of_truth_box(panel, column, touchpoint);
    column.gap(4);
    score_section(panel, column, touchpoint);
    score_extras(panel, column, touchpoint);
    column.section(panel.say("What happens here"));
    description_field(panel, column, panel.say("Description"), touchpoint.description, panel.say("Describe what people do, see and feel"),
        [id = touchpoint.id](std::string text) { return Wish { Command { DescribeTouchpoint { id, std::move(text) } } }; });
    if (!panel.session().is_read_only)
        channel_row(panel, column, touchpoint);
    record_fields(panel, column, RecordKind::Touchpoint, &touchpoint, { "service", "owner", "kano" });
    touchpoint_sections(panel, column, touchpoint);
}

}

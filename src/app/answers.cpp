// What the page can ask for: Messages::ask.

#include "app/codec.h"
#include "app/messages.h"

#include "core/exchange/report.h"
#include "core/journey/queries.h"

#include <cstdio>

namespace trustline {

namespace {

std::string numbers(std::initializer_list<double> values)
{
    std::string text;
    for (double const value : values) {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%s%.9g", text.empty() ? "" : " ", value);
        text += digits;
    }
    return text;
}

// revision, touchpoints, frames, whether a map is open, whether it is read-only.
std::string state_of(App const& app)
{
    auto const& editor = app.editor();
    auto const& journey = editor.journey();
    return numbers({ double(journey.revision()), double(journey.all<Touchpoint>().size()), double(app.frame_count()), double(editor.is_open()),
        double(editor.session().is_read_only), double(editor.is_handed_over()) });
}

// Of the current round and all personas, whatever is chosen on screen: what the command-line tool says, too.
std::string report_of(Journey const& journey)
{
    return report_json(journey, measure(journey, { current_round(journey), {} }));
}

std::string view_of(Editor const& editor)
{
    auto const& camera = editor.session().screen_from_board;
    return numbers({ camera.zoom, camera.offset.x, camera.offset.y });
}

std::string place_of_card(Editor const& editor, std::string_view id)
{
    auto const* card = editor.layout().card(TouchpointId { std::string(id) });
    return card ? numbers({ card->position.x, card->position.y }) : std::string();
}

std::string middle_card(Editor const& editor)
{
    auto const& layout = editor.layout();
    PlacedCard const* nearest = nullptr;
    auto const distance = [&](PlacedCard const& card) {
        Vec2 const away = card.rect().centre() - layout.grid.centre();
        return away.x * away.x + away.y * away.y;
    };
    for (auto const& card : layout.cards) {
        if (!nearest || distance(card) < distance(*nearest))
            nearest = &card;
    }
    return nearest ? nearest->id.text : std::string();
}

}

std::string Messages::ask(std::string_view what, Texts texts)
{
    auto& editor = m_app.editor();
    auto const first = texts.empty() ? std::string_view() : texts[0];
    if (what == "state")
        return state_of(m_app);
    if (what == "map")
        return editor.map_text();
    if (what == "svg")
        return map_codec().write_svg(editor.view());
    if (what == "report")
        return report_of(editor.journey());
    if (what == "copied")
        return m_app.take_copied_text().value_or(std::string());
    if (what == "problem")
        return m_problem;
    if (what == "read-on")
        return read_on();
    if (what == "map-key")
        return editor.map_key();
    if (what == "file-name")
        return editor.session().file_name;
    if (what == "say")
        return std::string(editor.say(first));
    if (what == "view")
        return view_of(editor);
    if (what == "card-place")
        return place_of_card(editor, first);
    if (what == "middle-card")
        return middle_card(editor);
    return {};
}

}

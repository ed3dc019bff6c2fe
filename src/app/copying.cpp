#include "app/copying.h"

#include "core/edit/plan.h"
#include "core/exchange/clipboard.h"
#include "core/exchange/map_file.h"
#include "core/scene/svg.h"

#include <unordered_set>

namespace trustline {

namespace {

// In a picture of a part, only the stages and lanes of that part are shown.
Journey without_unused_places(Journey fragment)
{
    std::unordered_set<std::string> used;
    auto const note_places = [&](auto const& table) {
        for (auto const& [id, record] : table) {
            used.insert(record.stage.text);
            used.insert(record.lane.text);
        }
    };
    note_places(fragment.all<Touchpoint>());
    note_places(fragment.all<Note>());
    RemoveRecords unused;
    for (auto const& [id, stage] : fragment.all<Stage>()) {
        if (!used.contains(id.text))
            unused.ids.push_back(id);
    }
    for (auto const& [id, lane] : fragment.all<Lane>()) {
        if (!used.contains(id.text))
            unused.ids.push_back(id);
    }
    if (auto const edit = plan(fragment, unused))
        [[maybe_unused]] auto const error = fragment.apply(edit.value());
    return fragment;
}

std::string picture_of(EditorView const& view, Journey const& fragment, SayWords const& say)
{
    auto const journey = without_unused_places(fragment);
    auto const measures = measure(journey, view.measures.question);
    auto const layout = lay_out_board(journey);
    SceneStyle style;
    style.lens = view.session.lens;
    style.theme = view.session.theme();
    auto const scene = build_scene(journey, measures, layout, style);
    return write_svg({ journey, measures, layout, scene, style, write_map(journey), say }, estimated_width);
}

}

CopyToClipboard copy_of_cards(EditorView const& view, Journey const& fragment, CopyForm form)
{
    auto const say = [&view](std::string_view english) { return view.say(english); };
    if (form == CopyForm::Svg || form == CopyForm::Png)
        return { picture_of(view, fragment, say), {}, form == CopyForm::Svg ? "svg" : "png" };
    if (form == CopyForm::Text)
        return { clipboard_outline(fragment), {}, {} };
    auto const& question = view.measures.question;
    auto texts = clipboard_table(fragment, { question.round, question.persona }, say, form == CopyForm::Table ? Carries::Nothing : Carries::Cards);
    return { std::move(texts.plain), std::move(texts.html), {} };
}

}

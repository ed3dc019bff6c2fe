#include "core/editor/actions/record_actions.h"

namespace trustline::actions {

namespace {

bool has_cards_or_notes(Editor const& editor)
{
    if (!has_selection(editor))
        return false;
    auto const& ids = editor.session().selection;
    return std::any_of(ids.begin(), ids.end(), [&](RecordId const& id) {
        auto const kind = editor.journey().kind_of(id);
        return kind == RecordKind::Touchpoint || kind == RecordKind::Note || kind == RecordKind::Stage || kind == RecordKind::Lane;
    });
}

template<CopyForm form>
void copy_as(Editor& editor)
{
    editor.copy(form);
}

}

std::span<Action const> clipboard_actions()
{
    static constexpr Action actions[] {
        { "copy", "Copy", "Cards with their scores and links, and as a table for spreadsheets", "Edit", "", { { "c", { .ctrl = true } } }, has_cards_or_notes, copy_as<CopyForm::Cards> },
        { "cut", "Cut", "", "Edit", "", { { "x", { .ctrl = true } } }, has_cards_or_notes, [](Editor& e) { e.cut(); } },
        { "paste", "Paste", "Cards, rows of a spreadsheet, or one touchpoint a line: behind the selected one, or where the pointer is", "Edit", "paste", { { "v", { .ctrl = true } } }, is_on_board, [](Editor& e) { e.request(AskForPaste {}); } },
        { "copy-table", "Copy as table", "For spreadsheets and documents, without what only Trustline reads", "Edit", "", {}, has_cards_or_notes, copy_as<CopyForm::Table> },
        { "copy-text", "Copy as text", "A list of titles", "Edit", "", {}, has_cards_or_notes, copy_as<CopyForm::Text> },
        { "copy-picture", "Copy as picture", "For slides and documents", "Edit", "", {}, has_cards_or_notes, copy_as<CopyForm::Png> },
        { "copy-svg", "Copy as drawing (SVG)", "For programs that draw; the cards travel inside", "Edit", "", {}, has_cards_or_notes, copy_as<CopyForm::Svg> },
    };
    return actions;
}

}

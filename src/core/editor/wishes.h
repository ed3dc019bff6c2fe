#pragma once

// What panels and tools may ask for: commands about the map, and wishes about the session. They are pushed during a frame
// and run at one place (Editor::run).

#include "core/edit/commands.h"
#include "core/editor/session.h"

#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace trustline {

struct BeginGesture { std::string label; bool operator==(BeginGesture const&) const = default; };
struct EndGesture { bool operator==(EndGesture const&) const = default; };
struct AbandonGesture { bool operator==(AbandonGesture const&) const = default; };
struct RunAction { std::string id; bool operator==(RunAction const&) const = default; }; // by id of the actions table
struct Select { std::vector<RecordId> records; bool operator==(Select const&) const = default; };
struct ToggleSelected { RecordId record; bool operator==(ToggleSelected const&) const = default; };
struct ShowPage { Page page {}; bool operator==(ShowPage const&) const = default; };
struct ShowDialog { Dialog dialog {}; bool operator==(ShowDialog const&) const = default; };
struct OpenWaiting { bool operator==(OpenWaiting const&) const = default; }; // answers ConfirmReplace: open what waits; ShowDialog{None} drops it
struct ChooseTool { Tool tool {}; bool operator==(ChooseTool const&) const = default; };
struct ChooseLens { Lens lens {}; bool operator==(ChooseLens const&) const = default; };
struct ChooseTheme { ThemeChoice theme {}; bool operator==(ChooseTheme const&) const = default; };
struct ChooseLanguage { Language language {}; bool operator==(ChooseLanguage const&) const = default; };
struct ChooseRound { RoundId round; bool operator==(ChooseRound const&) const = default; };
struct CompareWith { RoundId round; bool operator==(CompareWith const&) const = default; }; // empty: with the round before
struct ChoosePersona { PersonaId persona; bool operator==(ChoosePersona const&) const = default; };
struct ChooseEvidence { Evidence evidence {}; bool operator==(ChooseEvidence const&) const = default; };
struct FocusDimension { Dimension dimension {}; bool expectation = false; bool operator==(FocusDimension const&) const = default; };
struct EditInline { RecordId record; bool is_new = false; bool operator==(EditInline const&) const = default; };
// `record`: whose field it was; empty: the one that is open. A field may say so after another was opened.
struct FinishInline { std::string text; bool is_cancelled = false; RecordId record {}; bool operator==(FinishInline const&) const = default; };
struct LookAt { Rect rect_in_board; bool operator==(LookAt const&) const = default; };       // animated unless reduced motion
struct ZoomBy { float factor = 1; Vec2 at_in_screen; bool operator==(ZoomBy const&) const = default; };
struct PanBy { Vec2 by_in_screen; bool operator==(PanBy const&) const = default; };
struct OpenTemplate { std::string file; bool operator==(OpenTemplate const&) const = default; };
struct OpenRecent { std::string key; bool operator==(OpenRecent const&) const = default; };
struct ForgetRecent { std::string key; bool operator==(ForgetRecent const&) const = default; };
struct MakeMapFromText { std::string text; bool operator==(MakeMapFromText const&) const = default; }; // pasted: JSON or one touchpoint a line
struct ChangeSurvey { SurveyChoice choice; bool operator==(ChangeSurvey const&) const = default; };
struct ImportSurvey { bool operator==(ImportSurvey const&) const = default; }; // as its preview says; one step
struct Paste { std::string plain; std::string html; bool operator==(Paste const&) const = default; }; // cards, rows or lines
struct ChangeRows { RowsChoice choice; bool operator==(ChangeRows const&) const = default; };
struct ImportRows { bool operator==(ImportRows const&) const = default; }; // as their preview says; one step
struct ShowInsight { PictureKind kind {}; bool operator==(ShowInsight const&) const = default; };      // opens the insights, too
struct ExportInsight { PictureKind kind {}; bool is_table = false; bool operator==(ExportInsight const&) const = default; }; // SVG, or its numbers as CSV
struct ShowProblem { Error sentence; bool operator==(ShowProblem const&) const = default; };
struct DismissToast { bool operator==(DismissToast const&) const = default; };
struct SearchFor { std::string words; bool is_over = false; bool operator==(SearchFor const&) const = default; }; // on the board
struct ListenForKeys { std::string action; bool operator==(ListenForKeys const&) const = default; }; // the next keys are its shortcut; empty: no more
struct ResetKeys { std::string action; bool operator==(ResetKeys const&) const = default; };         // to those of the table; empty: all
struct SetSetting { std::string name; bool value = false; bool operator==(SetSetting const&) const = default; }; // "letters_are_shortcuts"

using Wish = std::variant<Command, BeginGesture, EndGesture, AbandonGesture, RunAction, Select, ToggleSelected, ShowPage, ShowDialog, OpenWaiting,
    ChooseTool, ChooseLens, ChooseTheme, ChooseLanguage, ChooseRound, CompareWith, ChoosePersona, ChooseEvidence, FocusDimension, EditInline,
    FinishInline, LookAt, ZoomBy, PanBy, OpenTemplate, OpenRecent, ForgetRecent, MakeMapFromText, ChangeSurvey, ImportSurvey, Paste, ChangeRows, ImportRows, ShowInsight, ExportInsight, ShowProblem, DismissToast, SearchFor, ListenForKeys, ResetKeys,
    SetSetting>;

class WishQueue {
public:
    // Any alternative of Wish, or of Command.
    template<class W>
    void push(W wish)
    {
        if constexpr (std::is_constructible_v<Command, W> && !std::is_same_v<W, Wish>)
            m_wishes.push_back(Command { std::move(wish) });
        else
            m_wishes.push_back(std::move(wish));
    }
    std::vector<Wish> take() { return std::exchange(m_wishes, {}); }
    std::vector<Wish> const& wishes() const { return m_wishes; }
    bool is_empty() const { return m_wishes.empty(); }

private:
    std::vector<Wish> m_wishes;
};

}

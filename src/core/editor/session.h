#pragma once

// A person at work: what is selected, where they look, which panels are open. Not saved with the map, not undone (but
// undo brings the selection of its step back).

#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/editor/input.h"
#include "core/editor/rows_import.h"
#include "core/editor/selected.h"
#include "core/editor/survey_import.h"
#include "core/journey/journey.h"
#include "core/scene/pictures/picture.h"
#include "core/scene/scene.h"

#include <string>
#include <vector>

namespace trustline {

enum class Language : std::uint8_t { English, Chinese, Swedish };
enum class Tool : std::uint8_t { Select, Hand, AddTouchpoint, AddNote, AddLink };
enum class Page : std::uint8_t { Start, Board };
enum class Dialog : std::uint8_t { None, Palette, Shortcuts, Personas, Overview, MapDetails, ConfirmReplace, Survey, Insights, Services, Rounds, Tensions, Rows };
enum class ThemeChoice : std::uint8_t { System, Light, Dark, Projector, HighContrast };

// How the map's storage stands; the page reports it, people read it below the title.
enum class SaveState : std::uint8_t { NothingToSave, Saving, SavedOnDevice, SavedToFile, Downloaded, NotSaved };

struct SaveStatus {
    SaveState state = SaveState::NothingToSave;
    std::string detail; // clock time "14:03", or the reason why it failed (English key or the browser's words)
};

// What a text field on the board is editing (a card's title, a note, a header); the text itself is in the field.
struct InlineEdit {
    RecordId record;
    bool is_new = false; // Escape removes it again
};

// Looking for words on the board: what does not have them is dimmed, hits are walked through.
struct BoardSearch {
    std::string words;
    std::size_t count = 0; // hits
    std::size_t place = 0; // of the hit that was gone to, counted from 1; 0: none yet
    int asked = 0;         // how often it was asked for: each time the field takes the keyboard
};

// The keys that somebody gave an action of their choice.
struct KeyChoice {
    std::string action;
    std::string key; // as in Shortcut
    Modifiers modifiers;
    bool operator==(KeyChoice const&) const = default;
};

struct Toast {
    Error sentence; // shown in the interface language; also announced
    bool is_error = false;
    bool can_undo = false;
};

// One of the last maps, for the start page.
struct RecentMap {
    std::string key;   // the storage's name for it
    std::string title;
    std::string detail; // "Today 14:03"
    int touchpoints = 0;
    std::string thumb;  // text form, see scene/thumbnail.h; empty: none
};

struct Template {
    std::string file;     // below examples/
    std::string title;
    std::string description;
    std::string language;
    int stages = 0;
    int touchpoints = 0;
    std::string thumb;    // text form, see scene/thumbnail.h; empty: none
};

// Whose numbers are looked at, of which map: what is there again when the page is loaded anew.
struct KeptQuestion {
    std::string map_key;
    RoundId round, compared;
    PersonaId persona;

    bool operator==(KeptQuestion const&) const = default;
};

// Another tab writes this map: it did so already when it was opened here, or took it over.
enum class Elsewhere : std::uint8_t { No, Open, TakenOver };

struct Session {
    Page page = Page::Start;
    Tool tool = Tool::Select;
    Dialog dialog = Dialog::None;
    Lens lens = Lens::Gap;
    PictureKind insight = PictureKind::Quadrant; // what the insights show
    ThemeChoice theme_choice = ThemeChoice::System;
    bool system_is_dark = false;
    bool system_wants_contrast = false; // or forces its own colours
    Language language = Language::English;
    bool reduced_motion = false;
    bool touch = false; // the last pointer was a finger: larger targets
    bool letters_are_shortcuts = true;
    std::vector<KeyChoice> key_choices;
    std::string listening_for; // action that the next keys are given to; empty: none
    bool has_large_text = false;

    Transform screen_from_board;
    Rect board_in_screen;                // the part of the page that shows the board
    Selected selection;                  // in the order of selecting; the last one has the focus
    RecordId hovered;
    TouchpointId hovered_gap;            // the pointer is at the gap before it, which shows a plus
    std::optional<BoardSearch> search;
    std::optional<std::size_t> presentation; // 0: the whole map; then stage by stage
    std::optional<InlineEdit> inline_edit;
    bool is_scoring = false;             // S was pressed: digits score
    bool scores_expectation = false;     // digits set the expectation instead
    Dimension scoring_dimension = Dimension::Reliability;
    RoundId round;                       // empty: the current one
    RoundId compared;                    // the round to compare it with; empty: the one before
    PersonaId persona;                   // whose scores are shown and entered; empty: all, entered for nobody in particular
    KeptQuestion kept_question;
    Evidence evidence = Evidence::Assumed;

    bool inspector_is_open = true;
    bool panels_are_hidden = false;
    int menu_asked = 0;                  // how often somebody asked by keyboard what can be done with what has the focus
    SaveStatus save;
    std::string file_name;               // of the file the map came from or went to
    bool is_read_only = false;           // a newer version wrote it, or it is open elsewhere
    Elsewhere elsewhere = Elsewhere::No;
    std::optional<Toast> toast;
    std::optional<SurveyImport> survey; // while Dialog::Survey is open
    std::optional<RowsImport> rows;     // while Dialog::Rows is open
    std::vector<Template> templates;
    std::vector<RecentMap> recent;

    Theme theme() const;
    bool is_selected(RecordId const& id) const { return selection.contains(id); }
};

}

#pragma once

// What every panel is given: the widgets' context, the view it reads, the queue it writes to, where things are on the page,
// and the state that outlives the frame.

#include "core/editor/editor.h"
#include "core/editor/score_target.h"
#include "core/scene/card_text.h"
#include "core/scene/detail.h"
#include "core/scene/trust_marks.h"
#include "panels/page_layout.h"
#include "panels/panels.h"
#include "panels/ui/memory.h"
#include "panels/ui/scaled_text.h"
#include "panels/ui/ui.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace trustline {

// Words of the cards as they were written, kept while nothing but the camera's place changes.
struct KeptWords {
    // What they depend on.
    struct Of {
        std::uint64_t revision = 0, scene_number = 0;
        float zoom = 0, density = 0;
        Detail detail = Detail::Card;
        ui::TextFit fit = ui::TextFit::Exact;
        Language language = Language::English;
        Colour ink, canvas;
        RecordId edited;                    // whose title is typed
        std::vector<std::uint32_t> dragged; // cards in the hand
        int atlas = 0;                      // that their letters point into
        bool operator==(Of const&) const = default;
    };
    Of of;
    std::unique_ptr<ImDrawList> list; // of all cards in the area
    Rect area;                        // in board units; empty: not written
    Vec2 offset;                      // the camera's then
    std::uint64_t number = 0;         // how often they were written
};

// Texts of the board as they were wrapped, by the id of their record.
struct BoardWords {
    struct Card {
        std::string title, channel_name;
        Channel channel = Channel::None;
        Language language = Language::English;
        bool is_known = false;
        CardText text;
        std::vector<std::string> label = {}; // the title in lines as wide as label_width
        float label_width = 0;
    };
    struct Note {
        std::string text;
        float width = 0, height = 0;
        std::vector<std::string> lines;
    };
    std::unordered_map<std::string, Card> cards;
    std::unordered_map<std::string, Note> notes;
    ui::GlyphBudget budget;
    float zoom = 0;
    double zoom_since_ms = 0;
    // Touchpoints by their cards, as far as they were looked up: of one scene of one revision.
    std::pair<std::uint64_t, std::uint64_t> looked_up_in { 0, 0 };
    std::vector<Touchpoint const*> touchpoints;
    KeptWords kept;
};

struct WhatIf {
    TouchpointId touchpoint;
    MapId map;
    std::uint64_t revision = 0;
    RaterQuestion question;
    std::vector<Vec2> points; // x in board units, balance
    double balance = 0;
};

// The picture that the insights show, as it was built last, with what it was built from.
struct InsightInHand {
    std::string stamp;
    Picture picture;
};

// What the insights show: the most important pictures together, or one (Session::insight).
enum class InsightPage : std::uint8_t { Together, Picture };

// Which score typing goes to, found once a revision: a large map has many scores to look through.
struct TargetInHand {
    std::string map;
    std::uint64_t revision = 0;
    TouchpointId touchpoint;
    RoundId round;
    PersonaId persona;
    ScoreTarget target;
    bool is_known = false;
};

// The map as a few coloured places, as they were gathered from one scene.
struct MinimapInHand {
    struct Place {
        Rect rect; // within the minimap
        std::uint32_t colour = 0; // 0: not scored
    };
    std::uint64_t scene_number = 0;
    Vec2 size;
    Rect map_in_board;
    std::vector<Place> places;
    std::vector<Place> trust; // its line, within the strip above
    float zero = 0;           // of the trust line, from the top of the strip
};

// A menu of the board that somebody asked for: about what, and where.
enum class MenuAbout : std::uint8_t { Board, TrustLine, Minimap };
struct MenuWanted {
    Hit hit;
    Vec2 place;
    bool is_by_keys = false;
    MenuAbout about = MenuAbout::Board;
};

// What panels depend on that a hand on the board may change.
struct KeptFor {
    std::uint64_t revision = 0;
    std::uint64_t selection = 0; // Selected::number
    Tool tool = Tool::Select;
    bool is_scoring = false;
    bool is_editing = false;
    bool operator==(KeptFor const&) const = default;
};

// What the inspector says of several things.
struct SeveralInHand {
    std::uint64_t selection = 0; // Selected::number
    std::uint64_t scene_number = 0;
    std::vector<TouchpointId> touchpoints; // cell by cell in journey order
    RaterResult mean;
};

// Falls of trust as they are drawn at a zoom.
struct CliffsInHand {
    std::uint64_t scene_number = 0;
    float zoom = 0;
    std::vector<TrustCliff> cliffs;
    std::vector<std::uint32_t> labelled; // indices into them
};

// Where a name stands that its stage has no room for, and whose it is: pixels at a zoom, from the left end of the map.
struct NameAcross {
    std::uint32_t stage = 0;
    float x = 0, width = 0;
};
// What a stage's header says, and how wide that is.
struct HeaderWords {
    bool is_known = false;
    float name_in_head = 0, name_in_small = 0, longest_word = 0; // the name in letters of these types, its longest word in tiny ones
    std::string mean, gap;
    float mean_width = 0, gap_width = 0;
    bool has_room = false; // for the name, at the zoom of HeadersInHand
};
// The same until the map, the language or the size of letters changes; what depends on the zoom, until that does.
struct HeadersInHand {
    std::uint64_t scene_number = 0;
    Language language = Language::English;
    float scale = 0;
    bool is_touch = false;
    std::vector<HeaderWords> words; // by stage
    float zoom = 0;
    std::vector<NameAcross> names_across;
    bool are_small = false; // many names need small letters: then all have them
    bool are_high = false;  // one has two lines: then all have their room, and what stands below them is one row
};

struct PanelState {
    ui::Fonts fonts;
    KeptFor kept_for;                 // the last whole frame
    CliffsInHand cliffs;
    HeadersInHand headers;
    Rect legend_box;                  // as it came out
    std::string zoom_shown;           // by the zoom's button
    WhatIf what_if;
    BoardWords words;
    ui::Memory memory;
    IdSource ids { 0 };
    Detail detail = Detail::Card;     // of the cards, with its memory
    std::string palette_words;        // half-typed: what the palette looks for
    std::size_t palette_place = 0;    // the row that Enter takes
    std::string shortcut_words;
    int search_asked = 0;             // BoardSearch::asked, when the field took the keyboard last
    MinimapInHand minimap;
    std::string pasted;               // on the start page
    std::string promise;              // what the pasted text would become
    bool moment_is_open = false;
    float moment_fields_height = 190; // as it came out in the last frame
    int overview_tab = 0;
    RecordId open_persona, open_service, open_round, open_tension; // in their dialogs
    std::unordered_map<std::string, bool> folds; // sections that were folded or opened by hand
    RecordId open_record;             // the row of a list that shows its form
    bool zone_sets_desired = false;   // of the zone of tolerance
    TargetInHand target;              // see Panel::target_of
    std::string draft_list;           // key of the list whose next record is being typed
    std::string draft_id;             // that it will have
    bool draft_is_fresh = false;      // in its first frame
    SeveralInHand several;
    std::unordered_map<std::string, std::vector<RecordId>> records_at; // see record_list.h
    std::string records_at_stamp;
    std::unordered_map<std::string, std::string> words_at; // see roll_up_words; forgotten together with records_at
    std::unordered_map<int, InsightInHand> insights; // by PictureKind
    InsightPage insight_page = InsightPage::Together;
    std::vector<float> insight_heights; // of the cards, as they came out
    float insight_heights_stamp = 0;    // how wide they were then
    std::string shown_map;            // key of the map that a phone has shown already
    RecordId sheet_of;                // what a phone's sheet is about, and did not cover when it opened
    Dialog dialog_before = Dialog::None;
    Hit menu_hit;                     // what the board's menu is about
    Vec2 menu_place;
    MenuAbout menu_about = MenuAbout::Board;
    std::optional<MenuWanted> menu_wanted; // opens with the next frame
    int menu_answered = 0;            // Session::menu_asked, when it was answered last
    std::optional<Vec2> press_on_board; // where a finger went down, for the menu of a long press
    double press_since_ms = 0;
    std::optional<RecordId> dragged_header;
    bool wants_keys = false;          // walking through a panel by keyboard, or a dialog is open
    std::optional<double> next_frame_ms;
};

class Panel {
public:
    ui::Ui& ui;
    EditorView const& view;
    WishQueue& wishes;
    PanelState& state;
    PageLayout const& page;

    Session const& session() const { return view.session; }
    Tokens const& tokens() const { return view.tokens; }
    std::string_view say(std::string_view english) const { return view.say(english); }
    // With {0}, {1} … filled in.
    std::string say(std::string_view english, std::vector<std::string> arguments) const { return view.say(Error { std::string(english), std::move(arguments), {} }); }
    // Numbers as the reader's language writes them.
    std::string number(double value, int decimals = 1) const;
    std::string signed_number(double value, int decimals = 1) const;
    std::string gap(double value) const;
    bool is_enabled(std::string_view action) const { return view.is_enabled(action); }
    // As a button's tooltip says it; empty when the action has none.
    std::string shortcut_of(std::string_view action) const;
    std::string_view label_of_action(std::string_view action) const; // translated
    // Selects a touchpoint and brings it into the middle, large enough to be read.
    void go_to(TouchpointId const& touchpoint);
    // The score that is meant when something is typed for this touchpoint.
    ScoreTarget const& target_of(TouchpointId const& touchpoint);
    void run(std::string_view action) { wishes.push(RunAction { std::string(action) }); }
};

}

#pragma once

// Everything between a wish and a picture that is neither drawing nor JSON: holds the journey, its history and its
// session, runs wishes, keeps measures, layout and scene in step, and collects what the host shall do.

#include "core/base/id.h"
#include "core/edit/history.h"
#include "core/editor/caches.h"
#include "core/editor/camera.h"
#include "core/editor/editor_view.h"
#include "core/editor/host.h"
#include "core/editor/input.h"
#include "core/editor/selection.h"
#include "core/editor/tools/hand.h"
#include "core/editor/wishes.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

// A map that comes into the editor.
struct MapToOpen {
    Journey journey;
    std::string map_key;        // names it in the host's storage; empty: a new map, which gets a fresh key and a snapshot
    std::uint64_t number = 0;   // the last journal entry that is in it
    bool is_read_only = false;  // a newer version wrote it
    std::string file_name;      // where it came from, or empty
    std::string original_text;  // of a read-only map: handed back unchanged when it is saved
};

// What a copy is wanted for. Cut: as Cards, but without a word about it.
enum class CopyForm : std::uint8_t { Cards, Cut, Table, Text, Svg, Png };

// Bytes in and out come from above (exchange is not below editor), so the host hands the readers in.
struct MapCodec {
    std::string (*write_map)(Journey const&);
    std::string (*write_journal_entry)(Edit const&);
    std::string (*write_svg)(EditorView const&);
    std::string (*write_report)(Journey const&, Measures const&);
    // A map out of any text that may be one; for what is pasted.
    Result<MapToOpen> (*read_map)(std::string_view text) = nullptr;
    // The sheet when a text is a survey; and what would come of it.
    std::optional<SurveySheet> (*survey_in)(std::string_view text) = nullptr;
    SurveyPreview (*preview_survey)(Journey const&, SurveySheet const&, SurveyChoice const&) = nullptr;
    // A part of the map for the clipboard; and what is found there.
    CopyToClipboard (*write_copy)(EditorView const&, Journey const& fragment, CopyForm) = nullptr;
    PastedThing (*read_copy)(std::string_view plain, std::string_view html) = nullptr;
};

class Editor {
public:
    Editor(MapCodec codec, std::uint64_t seed);

    // A map that was read; everything about the old one is forgotten. `map_key` names it in the host's storage,
    // `number` is the last journal entry that is in it.
    void open(Journey journey, std::string map_key, std::uint64_t number, bool is_read_only, std::string file_name);
    void open(MapToOpen map);
    // The same, but asks first when a map is on the board (Dialog::ConfirmReplace, answered by the wish OpenWaiting or by
    // another dialog). For whatever was dropped, pasted or picked.
    void offer(MapToOpen map);
    // Shows what a survey would bring (Dialog::Survey); ImportSurvey brings it.
    void offer_survey(SurveySheet sheet, std::string file_name);
    // Shows what rows of a table would bring (Dialog::Rows); ImportRows brings it.
    void offer_rows(RowsSheet sheet, std::string file_name);
    bool is_open() const { return !m_map_key.empty(); }
    std::string const& map_key() const { return m_map_key; }
    std::string map_text() const; // as it would be saved; of a read-only map its original
    // Title of the map that waits for ConfirmReplace; empty when none waits.
    std::string waiting_title() const;
    // A snapshot of all that is not in one yet, for the moment in which the page is hidden or left.
    void store_snapshot();

    // What storage, files and page said. After NotSaved the next edit brings a whole snapshot.
    void set_save_status(SaveStatus status);
    void show_error(Error const& error);
    void show_message(Error const& sentence);

    // Pointer, wheel and keys that ImGui did not want. True when something was done with it.
    bool handle(InputEvent const& event, double now_ms);
    // The only place where the journey changes.
    void run(std::vector<Wish> wishes, double now_ms);
    // Time goes by for a finger that rests: after a while it picks up what is under it. Only for who has told all that hands
    // have done by now.
    void rest_finger(double now_ms);
    // Brings measures, layout and scene up to date and moves animations on. Cheap when nothing moved.
    void update(double now_ms);

    EditorView view() const;
    Session& session() { return m_session; }
    Session const& session() const { return m_session; }
    Journey const& journey() const { return m_journey; }
    History const& history() const { return m_history; }
    std::vector<HostRequest> take_host_requests();

    // True while a camera flight or a card's motion runs, so that the next frame is wanted at once.
    bool is_moving(double now_ms) const;
    // When something will happen though nobody does anything (a toast goes, a resting finger picks up a card).
    std::optional<double> next_frame_ms() const;
    // Whether what is open was given to the host to store: a large map is, a moment after it was opened.
    bool is_handed_over() const { return !m_snapshot_due_ms; }
    float motion(double now_ms) const;    // 0 to 1, eased: where cards are between CardInstance::from and position
    std::uint64_t scene_number() const;   // rises when the scene was rebuilt
    // Cards in the hand, drawn on top at their `position` (not `from`) moved by drag_offset_in_board.
    std::vector<TouchpointId> const& dragged() const;
    Vec2 drag_offset_in_board() const;
    std::optional<Rect> marquee_in_screen() const;
    std::optional<Rect> drop_slot_in_board() const;
    // The link that is being drawn: from the border of a card to the pointer, or to the card that it would reach.
    struct LinkInHand {
        Vec2 from_in_screen;
        Vec2 to_in_screen;
        TouchpointId from;
        TouchpointId target; // empty: none under the pointer
    };
    std::optional<LinkInHand> link_in_hand() const;
    // What the words of Session::search were found in, along the journey, then notes and links.
    std::vector<RecordId> const& search_hits() const { return m_hits; }
    bool is_hit(RecordId const& record) const;
    // Since it went down, the pointer has dragged or was called off: it does not rest.
    bool has_pointer_dragged() const { return m_has_dragged; }
    bool is_panning() const { return std::holds_alternative<Panning>(m_hand); }
    bool will_pan() const { return m_space_is_down || m_session.tool == Tool::Hand; } // with the next press
    bool is_carrying() const { return !m_dragged.empty() || std::holds_alternative<MovingNote>(m_hand); }
    bool is_copying() const; // what is carried are copies
    // Something is held with a button; what another one says meanwhile is not heard.
    bool is_held_otherwise(PointerButton button) const;

    // --- for actions, which are run within run()
    void carry_out(Wish const& wish);
    void undo();
    void redo();
    void request(HostRequest request) { m_requests.push_back(std::move(request)); }
    void announce(Error const& sentence); // for screen readers only
    std::string_view say(std::string_view english) const;
    std::uint64_t new_seed();
    template<class R>
    Id<R> new_id()
    {
        auto id = m_ids.next<R>();
        while (m_journey.contains(id))
            id = m_ids.next<R>();
        return id;
    }
    BoardLayout const& layout() const { return m_caches.layout(); } // of the journey as it is now
    void select_and_reveal(RecordId const& record);
    void reveal(RecordId const& record); // moves the board just so far that it is in view
    Transform camera_target() const { return m_flight ? m_flight->to : m_session.screen_from_board; }
    void look(Transform const& screen_from_board); // flies there, unless motion is reduced
    void fit();
    // The sentence that tells what stays of an edit; with an offer to undo it.
    void show_message_with_undo(Error const& sentence);
    void begin_link_from(TouchpointId const& from); // waits for the second card
    bool step_through_tab_order(bool is_back);      // false at the end: the focus may leave the board
    bool move_focus(Direction direction, bool adds_to_selection);
    void begin_scoring();
    void copy(CopyForm form);
    void cut();
    // An end of a link waits for its new card.
    void begin_moving_link_end(LinkId const& link, bool moves_start);
    void compare_with_next_round();
    void search();
    void go_to_hit(int by);
    bool has_place_to_go(int by) const; // −1 back, +1 forward
    void go_to_place(int by);
    void present(); // or ends it
    void walk_presentation(int by);
    void new_map();
    void save(bool ask_where);
    void save_copy();
    void take_over();
    void download_map();
    void export_svg();
    void download_report();

private:
    struct StepSelection {
        std::vector<RecordId> before;
        std::vector<RecordId> after;
    };

    // --- wishes (editor_wishes.cpp, editor_edits.cpp)
    void take(Command const& command);
    void take(BeginGesture const& wish);
    void take(EndGesture const&);
    void take(AbandonGesture const&);
    void take(RunAction const& wish);
    void take(Select const& wish);
    void take(ToggleSelected const& wish);
    void take(ShowPage const& wish);
    void take(ShowDialog const& wish);
    void take(OpenWaiting const&);
    void take(ChooseTool const& wish);
    void take(ChooseLens const& wish);
    void take(ChooseTheme const& wish);
    void take(ChooseLanguage const& wish);
    void take(ChooseRound const& wish);
    void take(CompareWith const& wish);
    void take(ChoosePersona const& wish);
    void take(ChooseEvidence const& wish);
    void take(FocusDimension const& wish);
    void take(EditInline const& wish);
    void take(FinishInline const& wish);
    void take(LookAt const& wish);
    void take(ZoomBy const& wish);
    void take(PanBy const& wish);
    void take(OpenTemplate const& wish);
    void take(OpenRecent const& wish);
    void take(ForgetRecent const& wish);
    void take(MakeMapFromText const& wish);
    void take(ChangeSurvey const& wish);
    void take(ImportSurvey const&);
    void take(Paste const& wish);
    void take(ChangeRows const& wish);
    void take(ImportRows const&);
    void take(ShowInsight const& wish);
    void take(ExportInsight const& wish);
    void take(ShowProblem const&);
    void take(DismissToast const&);
    void take(SearchFor const& wish);
    void take(ListenForKeys const& wish);
    void take(ResetKeys const& wish);
    void take(SetSetting const& wish);

    void refuse(Error const& error);
    bool refuse_when_read_only();
    void set_now(double now_ms) { m_now_ms = std::max(m_now_ms, now_ms); }
    void close_step(Edit const& edit, std::vector<RecordId> selection_before);
    void settle_gesture();
    void journey_has_changed(Edit const& edit);
    void forget_what_is_gone();
    void select(std::vector<RecordId> records);
    void finish_run();
    void remember_settings();
    void keep_question();
    void take_up_question();
    void show_toast(Toast toast);
    void leave_inline_field();
    void take_back_new(RecordId const& record);
    void rename_inline(RecordId const& record, std::string const& text);

    // --- the clipboard (editor_clipboard.cpp)
    PastePlace place_for_paste() const;
    RowsChoice choice_for_rows(RowsSheet const& sheet);
    void paste_cards(Journey const& fragment);
    void paste_lines(std::string_view text);
    void run_paste(char const* label, std::vector<Command> commands, std::vector<RecordId> pasted);

    // --- storage and files (editor_files.cpp)
    void append_to_journal(Edit const& edit);
    void begin_map(MapToOpen map);
    void store_new_map();
    RaterQuestion question() const; // that the map shows the answers to
    SceneStyle style() const;

    // --- input (editor_input.cpp, keyboard.cpp, scoring.cpp)
    bool take(PointerDown const& event);
    bool take(PointerMove const& event);
    bool take(PointerUp const& event);
    bool take(PointerCancel const&);
    bool take(Wheel const& event);
    bool take(Pinch const& event);
    bool take(KeyDown const& event);
    bool take(KeyUp const& event);
    bool is_on_board(Vec2 at_in_screen) const;
    void set_hand(Hand hand);
    void call_off_hand();
    void move_hand(Vec2 at_in_screen);
    bool draw_copies(bool copies);
    bool press_board_key(KeyDown const& key);
    bool press_score_key(KeyDown const& key);
    bool press_link_key(KeyDown const& key);
    bool escape();
    bool press_arrow(KeyDown const& key);
    void move_notes(Vec2 by_in_board);
    void resize_notes(Vec2 by_in_board);
    void choose_link_target();
    void score(Dimension dimension, bool is_expectation, int value);
    void go_to_next_dimension();

    bool press_presentation_key(KeyDown const& key);
    void take_shortcut(KeyDown const& key);

    // --- looking around (editor_looking.cpp)
    void find_hits();
    void show_hit(std::size_t place);
    void remember_place(Transform const& target);
    void look_without_a_trace(Transform const& target);
    void end_presentation();
    void keep_presented();
    void begin_gliding(Panning const& panning);
    void glide_on();

    // --- camera (editor_camera.cpp)
    void set_camera(Transform const& screen_from_board);
    void fly_on();
    void keep_fitted();
    void make_room_for_search();
    void scroll_at_edge();
    Vec2 edge_scroll() const;

    MapCodec m_codec;
    IdSource m_ids;
    Journey m_journey;
    Session m_session;
    History m_history;
    Caches m_caches;
    Hand m_hand;
    std::vector<HostRequest> m_requests;
    Vec2 m_pressed_at; // in the screen
    bool m_has_dragged = false;
    std::optional<Vec2> m_pointer_on_board; // of a mouse or pen that hovers there, in the screen
    double m_now_ms = 0;

    // Storage.
    std::string m_map_key;
    std::string m_original_text;
    std::uint64_t m_number = 0;          // of the last journal entry
    std::uint64_t m_snapshot_number = 0; // of the last snapshot
    bool m_wants_snapshot = false;       // storage failed: entries alone would leave a hole
    static constexpr double snapshot_rests_ms = 1'500;
    std::optional<double> m_snapshot_due_ms; // of a large map that was opened
    std::optional<MapToOpen> m_waiting;

    // Selections around each step of the history, last step last.
    std::vector<StepSelection> m_done;
    std::vector<StepSelection> m_undone;
    std::vector<RecordId> m_selection_before_gesture;
    bool m_step_was_closed = false; // in this run
    bool m_error_was_shown = false; // in this run

    // Looking.
    std::optional<Flight> m_flight;
    Rect m_fitted_area;              // the area that the map was fitted into
    bool m_wants_fit = false;
    float m_area_top = 0;           // of the board in the screen, in the last update
    bool m_area_has_search = false; // and whether words were looked for then
    bool m_is_fitted = false;        // nobody has panned or zoomed since
    double m_last_scroll_ms = 0;
    // A board that was flung glides on; px a millisecond.
    struct Glide {
        Vec2 velocity;
        double since_ms = 0;
    };
    std::optional<Glide> m_glide;
    std::vector<Transform> m_places_behind, m_places_ahead; // that somebody has jumped away from
    std::optional<std::size_t> m_presented;                 // what is in view as Session::presentation says
    Rect m_presented_area;
    Transform m_before_presentation;
    std::string m_hits_key;                                 // what m_hits are of
    std::vector<RecordId> m_hits;

    std::vector<TouchpointId> m_dragged;
    // Cards that were let go: they glide from the hand to their places.
    struct Settling {
        std::vector<TouchpointId> cards;
        Vec2 offset_in_board;
    };
    std::optional<Settling> m_settling;
    bool m_space_is_down = false;
    std::size_t m_tab_place = 0;     // where Tab goes on when nothing is selected
    PointerButton m_held_button {};
    // Of the first update that had it: whoever shows one need not know the time.
    std::optional<double> m_toast_since_ms;
    SetPageTitle m_page_title;       // as the page knows it
};

}

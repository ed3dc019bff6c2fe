#pragma once

// One overload a wish, each next to its kin: plan_map.cpp, plan_stage.cpp, plan_touchpoint.cpp,
// plan_duplicate.cpp, plan_link.cpp, plan_note.cpp, plan_persona.cpp, plan_round.cpp, plan_score.cpp, plan_record.cpp,
// plan_remove.cpp.
// plan() picks among them. They have a name of their own because a wish that was forgotten here would otherwise turn back
// into a Command and go round.

#include "core/edit/plan.h"

namespace trustline {

Result<Edit> plan_wish(Journey const& journey, RenameMap const& wish);
Result<Edit> plan_wish(Journey const& journey, DescribeMap const& wish);
Result<Edit> plan_wish(Journey const& journey, SetMapLanguage const& wish);
Result<Edit> plan_wish(Journey const& journey, SetTrustRatio const& wish);

Result<Edit> plan_wish(Journey const& journey, AddStage const& wish);
Result<Edit> plan_wish(Journey const& journey, RenameStage const& wish);
Result<Edit> plan_wish(Journey const& journey, DescribeStage const& wish);
Result<Edit> plan_wish(Journey const& journey, MoveStage const& wish);
Result<Edit> plan_wish(Journey const& journey, AddLane const& wish);
Result<Edit> plan_wish(Journey const& journey, RenameLane const& wish);
Result<Edit> plan_wish(Journey const& journey, SetLaneKind const& wish);
Result<Edit> plan_wish(Journey const& journey, MoveLane const& wish);

Result<Edit> plan_wish(Journey const& journey, AddTouchpoint const& wish);
Result<Edit> plan_wish(Journey const& journey, RenameTouchpoint const& wish);
Result<Edit> plan_wish(Journey const& journey, DescribeTouchpoint const& wish);
Result<Edit> plan_wish(Journey const& journey, SetChannel const& wish);
Result<Edit> plan_wish(Journey const& journey, SetImportance const& wish);
Result<Edit> plan_wish(Journey const& journey, SetMomentOfTruth const& wish);
Result<Edit> plan_wish(Journey const& journey, MoveTouchpoints const& wish);
Result<Edit> plan_wish(Journey const& journey, DuplicateTouchpoints const& wish);

Result<Edit> plan_wish(Journey const& journey, AddLink const& wish);
Result<Edit> plan_wish(Journey const& journey, ReattachLink const& wish);
Result<Edit> plan_wish(Journey const& journey, RelabelLink const& wish);

Result<Edit> plan_wish(Journey const& journey, AddNote const& wish);
Result<Edit> plan_wish(Journey const& journey, EditNote const& wish);
Result<Edit> plan_wish(Journey const& journey, MoveNote const& wish);
Result<Edit> plan_wish(Journey const& journey, ResizeNote const& wish);

Result<Edit> plan_wish(Journey const& journey, AddPersona const& wish);
Result<Edit> plan_wish(Journey const& journey, RenamePersona const& wish);
Result<Edit> plan_wish(Journey const& journey, DescribePersona const& wish);
Result<Edit> plan_wish(Journey const& journey, SetShare const& wish);
Result<Edit> plan_wish(Journey const& journey, SetWeights const& wish);
Result<Edit> plan_wish(Journey const& journey, AddRound const& wish);
Result<Edit> plan_wish(Journey const& journey, RenameRound const& wish);
Result<Edit> plan_wish(Journey const& journey, MoveRound const& wish);

Result<Edit> plan_wish(Journey const& journey, SetPerception const& wish);
Result<Edit> plan_wish(Journey const& journey, SetExpectation const& wish);
Result<Edit> plan_wish(Journey const& journey, SetEvidence const& wish);
Result<Edit> plan_wish(Journey const& journey, SetAdequate const& wish);
Result<Edit> plan_wish(Journey const& journey, SetDesired const& wish);

Result<Edit> plan_wish(Journey const& journey, AddRecord const& wish);
Result<Edit> plan_wish(Journey const& journey, ChangeRecord const& wish);
Result<Edit> plan_wish(Journey const& journey, PutRecords const& wish);

Result<Edit> plan_wish(Journey const& journey, RemoveRecords const& wish);

}

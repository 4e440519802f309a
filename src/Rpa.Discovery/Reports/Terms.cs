using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What stands for the codes of a result where people read it: kinds of evidence, answers, verdicts, aims, sides.</summary>
internal static class Terms
{
    public static Phrase Of(EvidenceClass evidence) => evidence switch
    {
        EvidenceClass.Guess => Words.Guess,
        EvidenceClass.Interview => Words.Interview,
        EvidenceClass.Published => Words.Published,
        EvidenceClass.Log => Words.Log,
        _ => Words.Measured,
    };

    public static Phrase Of(Answer answer) => answer switch
    {
        Answer.Bot => ReportWords.AnswerBot,
        Answer.DigitizeThenBot => ReportWords.AnswerDigitizeThenBot,
        Answer.SpreadsheetFunction => ReportWords.AnswerSpreadsheet,
        Answer.FixTheForm => ReportWords.AnswerFixForm,
        Answer.ElectronicForm => ReportWords.AnswerElectronicForm,
        Answer.WaitForSystemChange => ReportWords.AnswerWait,
        Answer.SplitIt => ReportWords.AnswerSplit,
        Answer.LeaveToPeople => ReportWords.AnswerLeave,
        Answer.Drop => ReportWords.AnswerDrop,
        Answer.Merge => ReportWords.AnswerMerge,
        Answer.MorePeople => ReportWords.AnswerMorePeople,
        Answer.HelpEachOther => ReportWords.AnswerHelp,
        Answer.Reschedule => ReportWords.AnswerReschedule,
        _ => ReportWords.AnswerAsProposed,
    };

    public static Phrase Of(StakeholderSide side) => side switch
    {
        StakeholderSide.Adviser => GroupWords.Adviser,
        StakeholderSide.Vendor => GroupWords.Vendor,
        _ => GroupWords.DivisionSide,
    };

    public static string Mark(Verdict verdict) => verdict switch { Verdict.Good => "○", Verdict.Fair => "△", _ => "×" };

    /// <summary>An aim by its id.</summary>
    public static Phrase Aim(string aim) => CriterionScales.TitleOf(Criteria.Ids.ToList().IndexOf(aim));
}

using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>What the rows of a table say of how a step is done: input, manual, stickers, who decides.</summary>
internal sealed class NoteTraits(NoteTable table, Findings findings)
{
    private readonly NoteFindings _say = new(table, findings);

    /// <summary>Null where nothing is said.</summary>
    public Traits? Of(NoteRow row, NoteOwners owners)
    {
        IReadOnlyDictionary<string, double>? input = null;
        if (row[NoteColumn.Input] is { Length: > 0 } inputText && (input = NoteValues.Input(inputText)) is null)
            _say.NotUnderstood(row, NoteColumn.Input, StickyNoteWords.NotKnown, StickyNoteWords.InputExamples);
        Manual? manual = null;
        Stated<double>? rules = null;
        if (row[NoteColumn.Manual] is { Length: > 0 } manualText)
        {
            manual = NoteValues.Manual(manualText);
            rules = NoteValues.Rules(manualText);
            if (manual is null && rules is null)
                _say.NotUnderstood(row, NoteColumn.Manual, StickyNoteWords.NotKnown, StickyNoteWords.ManualExamples);
        }

        int? stickers = null;
        if (row[NoteColumn.Stickers] is { Length: > 0 } stickerText && (stickers = NoteValues.Stickers(stickerText)) is null)
            _say.NotUnderstood(row, NoteColumn.Stickers, StickyNoteWords.NoSticker, StickyNoteWords.StickerExamples);
        var decides = row[NoteColumn.Step].Contains("決裁", StringComparison.Ordinal);
        if (decides)
            findings.Add(StickyNoteRules.DecisionTaken, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
        var owner = owners.Of(row);
        if (input is null && manual is null && rules is null && stickers is null or 0 && !decides && owner is null)
            return null;
        return new Traits
        {
            Input = input ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Manual = manual,
            Rules = rules,
            BurdenStickers = stickers ?? 0,
            Authority = decides ? Authority.Decision : null,
            MaintainedBy = owner,
            Place = row.Place,
        };
    }
}

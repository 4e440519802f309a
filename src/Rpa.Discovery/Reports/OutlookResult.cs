using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The years to come of a department file, with what they were computed from.</summary>
internal sealed class OutlookResult
{
    public required DepartmentFile File { get; init; }

    public required YearlyOutlook Outlook { get; init; }

    /// <summary>Today, in the first year.</summary>
    public required ExperimentResult AsIs { get; init; }

    public required StaffLoad Load { get; init; }

    /// <summary>Everything that was tried against today, in the first year.</summary>
    public required WhatIfResult Effects { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public required ResultOrigin Origin { get; init; }

    /// <summary>How long it took; the only member that differs between two runs.</summary>
    public required double Seconds { get; init; }

    public Page Page => OutlookPage.Of(Outlook, File);

    public byte[] ToJson(Language language, bool withPerformance) => OutlookDocuments.Of(this, language, withPerformance);
}

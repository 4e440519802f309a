using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>One replication by the kernel with the audit listening.</summary>
internal sealed record AuditedRun(AuditPlan Plan, IReadOnlyList<AuditEvent> Events, AuditFigures Figures)
{
    public IReadOnlyList<AuditViolation> Violations => RunAudit.Violations(Events, Plan, Figures);

    /// <summary>Runs it.</summary>
    public static AuditedRun Of(Department department, ExperimentOptions options, int replication = 0)
    {
        var plan = Experiment.Compile(department, options);
        var audit = new RunAudit();
        var values = new double[plan.Layout.Measures.Length];
        new EventLoop().Run(plan, replication, values, null, audit, CancellationToken.None);
        return new AuditedRun(AuditPlan.Of(plan, replication), audit.Events, AuditFigures.Of(plan, values));
    }
}

using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Figures of each person: those of a pool divided among its people, and only when asked.</summary>
[Category("Long")]
public sealed class PersonHoursTests
{
    private static readonly (MeasureKind OfPool, MeasureKind OfPerson)[] _pairs =
    [
        (MeasureKind.PoolBusyHours, MeasureKind.PersonBusyHours), (MeasureKind.PoolOtherWorkHours, MeasureKind.PersonOtherWorkHours),
        (MeasureKind.PoolDutyHours, MeasureKind.PersonDutyHours), (MeasureKind.PoolPaidHours, MeasureKind.PersonPaidHours),
        (MeasureKind.PoolOvertimeHours, MeasureKind.PersonOvertimeHours),
    ];

    [Test]
    public void People_AddUpToTheirPool_AndAskingChangesNothingElse([Range(0, 12)] int number)
    {
        var department = number == 12 ? DepartmentWithEverything.Make() : GeneratedDepartments.Make((ulong)number);
        var options = Days(21, replications: 2, warmUp: 4, seed: (ulong)number);
        var without = Experiment.Run(department, options);
        var with = Experiment.Run(department, options with { ByPerson = true });
        Assert.That(without.People, Is.Empty);
        foreach (var (measure, row) in without.Samples.Rows)
            Assert.That(with.Samples.Of(measure).Select(BitConverter.DoubleToInt64Bits),
                Is.EqualTo(row.Select(BitConverter.DoubleToInt64Bits)), $"{measure}");
        foreach (var pool in department.Pools)
        {
            foreach (var (ofPool, ofPerson) in _pairs)
            {
                // Somebody of several pools counts in each, but is paid by the first; who does several things at once has several places.
                var isPay = ofPool is MeasureKind.PoolPaidHours or MeasureKind.PoolOvertimeHours;
                var people = with.People.Where(p => p.Pool == pool.Id || (!isPay && pool.Members.Contains(p.Id)));
                var hours = people.Sum(p =>
                    with.Samples.Of(ofPerson, p.Id)[1] * (ofPool == MeasureKind.PoolPaidHours ? 1 : PlacesOf(department, p.Id)));
                Assert.That(hours, Is.EqualTo(with.Samples.Of(ofPool, pool.Id)[1]).Within(1e-6), $"{pool.Id} {ofPool}");
            }
        }
    }

    [Test]
    public void People_ByHand()
    {
        // One piece of work of three hours on Monday at eight; the second clerk has nothing to do.
        var flow = Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(180), To("end")), End());
        var department = Department.Named("desk").WithOffice().WithPool("clerk", 2).With(flow);
        var result = Experiment.Run(department, Days(7) with { ByPerson = true });
        Assert.Multiple(() =>
        {
            Assert.That(result.People.Select(p => (p.Id, p.Pool)), Is.EqualTo(new[] { ("clerk-1", "clerk"), ("clerk-2", "clerk") }));
            Assert.That(result.People.Select(p => p.BusyHoursPerYear.Mean * result.Years), Is.EqualTo((double[])[3, 0]).Within(1e-9));
            Assert.That(result.People.Select(p => p.DutyHoursPerYear.Mean * result.Years), Is.EqualTo((double[])[40, 40]).Within(1e-9));
            Assert.That(result.People.Select(p => p.PaidHoursPerYear.Mean * result.Years), Is.EqualTo((double[])[40, 40]).Within(1e-9));
            Assert.That(result.People.Select(p => p.Utilization.Mean), Is.EqualTo((double[])[0.075, 0]).Within(1e-12));
        });
    }

    [Test]
    public void OvertimeOfSomebodyWhoseHomeIsAnotherPool_IsNoPartOfUtilization()
    {
        // Ito belongs to the desk first; ten hours of the archive's work on Monday keep her for two hours of overtime.
        var flow = Flow("case", On("08:00", 1, Monday), Work("do", "archive", Exactly(600), To("end")), End());
        var department = Department.Named("office").WithOffice().With(flow) with
        {
            People = [new Person { Id = "ito" }],
            Pools =
            [
                new Pool { Id = "desk", Members = ["ito"], Overtime = new Overtime { For = OvertimeFor.Backlog } },
                new Pool { Id = "archive", Members = ["ito"], Overtime = new Overtime { For = OvertimeFor.Backlog } },
            ],
        };
        var result = Experiment.Run(department, Days(7));
        var (desk, archive) = (result.Pools[0], result.Pools[1]);
        Assert.Multiple(() =>
        {
            Assert.That((desk.OvertimeHoursPerYear.Mean * result.Years, archive.OvertimeHoursPerYear.Mean),
                Is.EqualTo(((double?)2, (double?)0)));
            Assert.That(archive.Utilization.Mean, Is.EqualTo(0.2).Within(1e-12), "8 of 40 hours");
            Assert.That(archive.UtilizationByMonth[0]!.Mean, Is.EqualTo(0.2).Within(1e-12));
        });
    }

    [Test]
    public void SomebodyWhoDoesTwoThingsAtOnce_IsBusyAsFarAsSheCouldBe()
    {
        var person = new Person { Id = "ito", AtOnce = 2 };
        var flow = Flow("case", On("08:00", 1, Monday), Work("do", "lead", Exactly(240), To("end")), End());
        var department = (Department.Named("desk") with { People = [person] }).WithOffice()
            .With(new Pool { Id = "lead", Members = ["ito"] }).With(flow);
        var result = Experiment.Run(department, Days(7) with { ByPerson = true });
        var ito = result.People.Single();
        Assert.Multiple(() =>
        {
            Assert.That((ito.Id, ito.Pool), Is.EqualTo(("ito", "lead")));
            Assert.That(ito.BusyHoursPerYear.Mean * result.Years, Is.EqualTo(2).Within(1e-9), "one of two things for four hours");
            Assert.That(ito.DutyHoursPerYear.Mean * result.Years, Is.EqualTo(40).Within(1e-9));
            Assert.That(ito.Utilization.Mean, Is.EqualTo(0.05).Within(1e-12));
        });
    }

    private static int PlacesOf(Department department, string id) => department.People.FirstOrDefault(p => p.Id == id)?.AtOnce ?? 1;
}

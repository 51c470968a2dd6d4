using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>The questions of the opinion about an event, and of the survey months later.</summary>
internal static class FixedForms
{
    /// <param name="sessions">With their speakers, in the order of the schedule.</param>
    public static IEnumerable<PaperItem> Evaluation(Guid paper, IEnumerable<Session> sessions)
    {
        var order = 0;
        foreach (var session in sessions.Where(s => s.Counts))
            foreach (var booking in session.Speakers.OrderBy(b => b.Speaker.Name, StringComparer.Ordinal))
            {
                var heading = $"{booking.Speaker.Name} · {session.Title}";
                foreach (var text in new[] { T("Penguasaan materi", "Command of the subject"), T("Cara menyampaikan", "Way of teaching") })
                    yield return Scale(heading, text, session.Id, booking.SpeakerId);
                yield return new() { PaperId = paper, Order = ++order, Heading = heading, Kind = QuestionKind.Text, Text = T("Pesan untuk narasumber (boleh kosong)", "A word to the speaker (may be empty)"), SessionId = session.Id, SpeakerId = booking.SpeakerId };
            }
        var organisation = T("Penyelenggaraan", "Organisation");
        foreach (var text in new[] { T("Materi berguna bagi tugas saya", "The content helps me in my work"), T("Jadwal dan pembagian waktu", "Schedule and use of time"), T("Tempat dan konsumsi", "Place and food"), T("Pelayanan panitia", "Service of the committee"), T("Kegiatan secara keseluruhan", "The event as a whole") })
            yield return Scale(organisation, text);
        yield return new() { PaperId = paper, Order = ++order, Heading = organisation, Kind = QuestionKind.Text, Text = T("Apa yang perlu diperbaiki? (boleh kosong)", "What should be better? (may be empty)") };

        PaperItem Scale(string heading, string text, Guid? session = null, Guid? speaker = null) =>
            new() { PaperId = paper, Order = ++order, Heading = heading, Kind = QuestionKind.Scale, Text = text, Answers = Ends, SessionId = session, SpeakerId = speaker };
    }

    public static IEnumerable<PaperItem> FollowUp(Guid paper)
    {
        var order = 0;
        yield return new() { PaperId = paper, Order = ++order, Kind = QuestionKind.TrueFalse, Text = T("Saya masih bertugas seperti saat kegiatan.", "I still hold the duty I had at the event."), Answers = "benar" };
        foreach (var text in new[] { T("Saya memakai yang dipelajari dalam tugas.", "I use what I learned in my work."), T("Cara kerja saya menjadi lebih baik.", "The way I work has become better."), T("Kantor dan desa mendukung saya memakainya.", "Office and village support me in using it."), T("Warga merasakan manfaatnya.", "Residents feel the benefit.") })
            yield return new() { PaperId = paper, Order = ++order, Kind = QuestionKind.Scale, Text = text, Answers = T("tidak setuju\nsetuju sekali", "disagree\nfully agree") };
        yield return Free(T("Ceritakan satu contoh pemakaiannya.", "Tell one example of using it."));
        yield return Free(T("Apa yang menghambat?", "What stands in the way?"));
        yield return Free(T("Pelatihan apa yang diperlukan berikutnya?", "Which training is needed next?"));

        PaperItem Free(string text) => new() { PaperId = paper, Order = ++order, Kind = QuestionKind.Text, Text = text };
    }

    private static string Ends => T("sangat kurang\nsangat baik", "very poor\nvery good");
}

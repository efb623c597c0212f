"""The news of a district that does not exist, in an engine over a real database: what tests of answers ask about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bot.migrations import migrate_database
from corpus import Corpus, Document, Stored, Visibility, extract, parse, passages
from index import EVERYONE, Answer, AnswerEngine, NoAnswer, Reply, Viewer

TODAY = date(2024, 6, 14)


@dataclass(frozen=True)
class News:
    """One article."""

    text: str
    title: str
    published: date | None = None
    visibility: Visibility = Visibility.PUBLIC


NEWS = {
    "quarter": News(
        title="Lạc Đình sơ kết quý I",
        published=date(2024, 3, 6),
        text="Sáng 5/3, tại hội trường Huyện ủy, Huyện ủy Lạc Đình tổ chức Hội nghị sơ kết công tác quý I. Dự và chỉ "
        "đạo Hội nghị có đồng chí Khương Đình Lãm, Phó Bí thư Tỉnh ủy. Đồng chí Mạc Thị Sương, Bí thư Huyện ủy, "
        "Chủ tịch HĐND huyện chủ trì Hội nghị.\n"
        "Thực hiện Nghị quyết số 12-NQ/HU ngày 1/2/2024 của Huyện ủy Lạc Đình, toàn huyện đã trồng 45.000 cây "
        "keo và kết nạp 27 đảng viên.\n"
        "Kết luận Hội nghị, đồng chí Mạc Thị Sương yêu cầu các xã hoàn thành nạo vét kênh Tả Ngạn trước ngày "
        "20/4. Ủy ban Mặt trận dự kiến ngày 26/4 tổ chức đại hội.",
    ),
    "quarter-before": News(
        title="Lạc Đình sơ kết quý I năm 2023",
        published=date(2023, 3, 8),
        text="Sáng 7/3, Huyện ủy Lạc Đình tổ chức Hội nghị sơ kết công tác quý I. Đồng chí Tạ Quang Vượng, Bí thư "
        "Huyện ủy chủ trì Hội nghị. Hội nghị đánh giá công tác làm đường và thu ngân sách của huyện.",
    ),
    "commune": News(
        title="Đảng ủy xã Tam Lâm họp bàn chống hạn",
        published=date(2024, 3, 13),
        text="Chiều 12/3, Đảng ủy xã Tam Lâm họp bàn chống hạn cho lúa xuân. Dự và chỉ đạo cuộc họp có đồng chí Lò "
        "Thị Pâng, Phó Bí thư Huyện ủy Lạc Đình. Cuộc họp thống nhất khoan thêm 6 giếng ở thôn Hạ.",
    ),
    "undated": News(
        title="Chi bộ Hoa Sen sinh hoạt chuyên đề",
        text="Ngày 9/9, tại Nhà văn hóa khu Đông, Chi bộ Hoa Sen tổ chức sinh hoạt chuyên đề về tiết kiệm điện. Đồng "
        "chí Đặng Thị Nhài, Bí thư Chi bộ chủ trì buổi sinh hoạt.",
    ),
    "council": News(
        title="HĐND huyện Lạc Đình khai mạc kỳ họp thứ 8",
        published=date(2024, 5, 21),
        text="Sáng 20/5, HĐND huyện Lạc Đình khai mạc kỳ họp thứ 8. Các đồng chí: Mạc Thị Sương, Chủ tịch HĐND huyện; "
        "Vũ Đức Cảnh và Lâm Thị Nở, Phó Chủ tịch HĐND huyện chủ tọa kỳ họp.\n"
        "Kỳ họp giao Phòng Y tế chủ trì, phối hợp với UBND các xã tiêm phòng dại.\n"
        "Kỳ họp bầu ông Phùng Bá Kiên, Trưởng phòng Nội vụ giữ chức Phó Chủ tịch UBND huyện với 28/30 phiếu tán "
        "thành. Kỳ họp đã giới thiệu bà Đoàn Thị Mơ để bầu giữ chức Ủy viên UBND huyện.",
    ),
    "plan": News(
        title="Sắp giao ban báo chí",
        published=date(2024, 6, 10),
        text="Ngày 20/6/2024, đồng chí Vũ Đức Cảnh, Trưởng Ban Tuyên giáo Huyện ủy Lạc Đình sẽ chủ trì hội nghị giao "
        "ban báo chí quý II.",
    ),
    "discipline": News(
        title="Ủy ban Kiểm tra Huyện ủy Mường Lèo họp kỳ thứ 9",
        published=date(2024, 4, 11),
        text="Sáng 10/4, Ủy ban Kiểm tra Huyện ủy Mường Lèo họp kỳ thứ 9. Đồng chí Hà Công Thiêm, Chủ nhiệm Ủy ban "
        "Kiểm tra Huyện ủy chủ trì.\n"
        "Ủy ban quyết định thi hành kỷ luật khiển trách đồng chí Quàng Văn Ỏn, Bí thư Chi bộ Trạm Y tế xã Nậm "
        "Pung; đề nghị Ban Thường vụ Huyện ủy thi hành kỷ luật cảnh cáo đồng chí Cà Thị Ơn, Phó Bí thư Đảng ủy "
        "xã Nậm Pung.",
    ),
    "upper": News(
        title="Xã Thượng Lũng tổng kết phong trào thi đua",
        published=date(2024, 5, 16),
        text="Ngày 15/5, xã Thượng Lũng tổ chức Hội nghị tổng kết phong trào thi đua. Đồng chí Sầm Văn Bộc, Bí thư "
        "Đảng ủy xã chủ trì Hội nghị.",
    ),
    "lower": News(
        title="Xã Hạ Lũng tổng kết phong trào thi đua",
        published=date(2024, 5, 16),
        text="Ngày 15/5, xã Hạ Lũng tổ chức Hội nghị tổng kết phong trào thi đua. Đồng chí Nông Thị Cúc, Bí thư Đảng "
        "ủy xã chủ trì Hội nghị.",
    ),
    "off": News(
        title="Hoãn đại hội Hội Nông dân huyện Lạc Đình",
        published=date(2024, 6, 3),
        text="Do mưa lũ, Đại hội Hội Nông dân huyện Lạc Đình dự kiến tổ chức ngày 6/6/2024 được hoãn.",
    ),
    "former": News(
        title="Gặp mặt cán bộ hưu trí Lạc Đình",
        published=date(2024, 1, 20),
        text="Ngày 19/1, Ban Tổ chức Huyện ủy Lạc Đình gặp mặt cán bộ hưu trí. Dự có ông Tạ Quang Vượng, nguyên Bí "
        "thư Huyện ủy Lạc Đình; bà Tô Thị Ngần, Trưởng Ban Tổ chức Huyện ủy. Bà Tô Thị Ngần trao quà cho 15 gia "
        "đình. Năm nay huyện có 320 cán bộ hưu trí.",
    ),
    "members": News(
        title="Ban Thường vụ Huyện ủy Lạc Đình họp kín về nhân sự",
        published=date(2024, 6, 12),
        visibility=Visibility.MEMBERS,
        text="Sáng 11/6, Ban Thường vụ Huyện ủy Lạc Đình họp về công tác nhân sự. Đồng chí Mạc Thị Sương, Bí thư "
        "Huyện ủy chủ trì cuộc họp.",
    ),
    "handover": News(
        title="Thị ủy Gò Sắn công bố quyết định về cán bộ",
        published=date(2021, 10, 7),
        text="Chiều 6/10, Thị ủy Gò Sắn tổ chức hội nghị công bố quyết định về công tác cán bộ. Đồng chí Thái Bá Duy, "
        "Bí thư Thị ủy dự và trao quyết định. Tại hội nghị, đồng chí Phí Thị Xoan, Phó Trưởng Ban Tổ chức Thị ủy đã "
        "công bố: Quyết định số 58-QĐ/TU điều động, chỉ định đồng chí Lại Công Mẫn, Chánh Văn phòng Thị ủy giữ chức Bí "
        "thư Đảng ủy xã Gò Dầu; Quyết định số 59-QĐ/TU điều động đồng chí Ngạc Thị Hoan, Bí thư Đảng ủy xã Gò Dầu, bổ "
        "nhiệm giữ chức Phó Chủ nhiệm Ủy ban Kiểm tra Thị ủy. Đồng chí Lại Công Mẫn phát biểu nhận nhiệm vụ.\n"
        "Cùng ngày, HĐND thị xã bầu ông Kiều Văn Sang giữ chức Phó Chủ tịch UBND thị xã thay ông Đái Duy Trinh nghỉ "
        "hưu.",
    ),
    "visit": News(
        title="Giám sát nước sạch ở Gò Dầu",
        published=date(2022, 8, 13),
        text="Ngày 12/8, Đoàn giám sát của HĐND tỉnh do bà Cung Thị Ráng, Phó Chủ tịch HĐND tỉnh dẫn đầu đến giám sát "
        "việc cấp nước sạch ở xã Gò Dầu. Ông Đái Văn Tẻo, Chủ tịch UBND xã báo cáo với đoàn.",
    ),
    "law": News(
        title="Lạc Đình triển khai Luật Thủy lợi",
        published=date(2018, 7, 12),
        text="Ngày 11/7, UBND huyện Lạc Đình triển khai Luật Thủy lợi tới 95 cán bộ được mời. Luật gồm 10 chương, có "
        "hiệu lực từ ngày 01/7/2018. Trước ngày 30/9/2018, các xã phải rà soát kênh mương.",
    ),
    "admission": News(
        title="Kết nạp đảng viên ở thôn Đông",
        published=date(2020, 5, 19),
        text="Tối 18/5, Chi bộ thôn Đông kết nạp quần chúng Đồng Thị Nga, sinh năm 1996, Phó Bí thư Chi đoàn thôn.",
    ),
    "school": News(
        title="Trường THCS Bến Đò khai giảng",
        published=date(2023, 9, 6),
        text="Sáng 5/9, Trường THCS Bến Đò tổ chức lễ khai giảng năm học mới với 612 học sinh. Thầy Ninh Văn Thuyết, "
        "Hiệu trưởng đọc diễn văn khai giảng.",
    ),
    "road": News(
        title="Khởi công cầu Bến Đò",
        published=date(2023, 11, 3),
        text="Ngày 2/11, UBND huyện Lạc Đình khởi công cầu Bến Đò dài 84 m, tổng mức đầu tư 36 tỷ đồng. Cầu do Công "
        "ty Sông Ngà thi công vì cầu cũ đã hỏng nặng.",
    ),
    "medals": News(
        title="Trao Huy hiệu Đảng ở thị trấn Phố Cũ",
        published=date(2024, 2, 4),
        text="Ngày 3/2, Đảng ủy thị trấn Phố Cũ tổ chức lễ trao Huy hiệu Đảng. Đồng chí Bùi Đình Nghĩa, Bí thư Đảng "
        "ủy thị trấn trao Huy hiệu 50 năm tuổi Đảng cho cụ Cao Thị Lụa. Đảng ủy tặng Giấy khen cho Chi bộ Chợ "
        "Trên.",
    ),
    "rice": News(
        title="Mùa lúa ở Bãi Sậy",
        published=date(2022, 10, 1),
        text="Bà con thôn Bãi Sậy gặt xong 120 ha lúa mùa. Năng suất đạt 58 tạ một ha. Thương lái mua thóc tại ruộng.",
    ),
    "bees": News(
        title="Nuôi ong ở Nậm Pung",
        published=date(2022, 7, 9),
        text="Anh Lầu A Của ở bản Nậm Pung nuôi 70 đàn ong, mỗi năm thu 900 lít mật. Anh dạy nghề cho 12 thanh niên.",
    ),
}


@dataclass
class Town:
    """The engine, with what it answers from."""

    engine: AnswerEngine
    stored: dict[int, Stored] = field(default_factory=dict)  # by the ids that citations give

    def ask(
        self, question: str, *, after: Reply | None = None, today: date = TODAY, viewer: Viewer = EVERYONE
    ) -> Reply:
        """The reply to a question, as a follow-up of an earlier one if that is given; its citations are checked."""
        reply = self.engine.ask(question, today=today, context=after.context if after else None, viewer=viewer)
        for cited in reply.citations:
            assert cited.quote == cited.span.of(self.stored[cited.article_id].article.body)
            assert cited.quote
            assert all(0 <= bold.start < bold.end <= len(cited.quote) for bold in cited.bold)
        return reply

    def answer(
        self, question: str, *, after: Reply | None = None, today: date = TODAY, viewer: Viewer = EVERYONE
    ) -> Answer:
        """The answer to a question that has one."""
        reply = self.ask(question, after=after, today=today, viewer=viewer)
        assert isinstance(reply, Answer), f"{question} {reply}"
        assert reply.citations
        return reply

    def none(
        self, question: str, *, after: Reply | None = None, today: date = TODAY, viewer: Viewer = EVERYONE
    ) -> NoAnswer:
        """Why a question has no answer."""
        reply = self.ask(question, after=after, today=today, viewer=viewer)
        assert isinstance(reply, NoAnswer), f"{question} {reply}"
        return reply


def cited(reply: Reply) -> list[str]:
    """The names of the articles that a reply cites, each once."""
    return list(dict.fromkeys(citation.article for citation in reply.citations))


async def settle(news: dict[str, News]) -> Town:
    """The engine over a database that holds some news."""
    async with Corpus.open("sqlite://") as corpus:
        await migrate_database(corpus.database)
        for name, item in news.items():
            document = Document(text=item.text, title=item.title, external_id=name, published=item.published)
            article = parse(document).model_copy(update={"visibility": item.visibility})
            await corpus.put(article, extract(article), passages(article), origin=name)
        engine = AnswerEngine(corpus)
        await engine.refresh()
        return Town(engine, {stored.id: stored for stored in await corpus.changes(0)})
